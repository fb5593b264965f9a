using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>What is kept of a run for its end: how many there are of each verdict, and the texts on what is wrong. No outputs.</summary>
/// <param name="isTest">Whether it is told how much was compared; where outputs are stored that says nothing.</param>
/// <param name="isStrict">Whether a warning is as bad as an output that differs.</param>
internal sealed class RunTally(bool isTest, bool isStrict = false)
{
    private const string Skipped = "skipped";

    private readonly SortedDictionary<int, NotebookTexts> _texts = [];
    private readonly SortedDictionary<string, int> _verdicts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, IReadOnlyList<string>> _warnings = [];
    private readonly WhatWasCompared _compared = new();
    private readonly FailureReport _report = new();
    private int _notebooks, _unreadable;

    /// <summary>The exit code for what has been taken so far: the worst of its notebooks.</summary>
    public int ExitCode { get; private set; } = Cli.ExitCode.Good;

    /// <summary>Whether something was wrong with what has been taken so far.</summary>
    public bool HasTexts => _texts.Count > 0 || _warnings.Count > 0;

    /// <summary>Takes what came of a notebook.</summary>
    /// <param name="place">The notebook's place among the others, in whose order they are printed.</param>
    /// <param name="result">What came of it.</param>
    public void Add(int place, NotebookResult result) => Add(place, result, new HashSet<CellResult>(), refusal: null);

    /// <summary>Takes what came of a notebook, some of whose outputs have been stored.</summary>
    /// <param name="place">The notebook's place among the others, in whose order they are printed.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="accepted">The cells whose outputs were stored; nothing is wrong with them any more.</param>
    /// <param name="refusal">Why none could be stored, or null.</param>
    public void Add(int place, NotebookResult result, IReadOnlySet<CellResult> accepted, string? refusal)
    {
        _notebooks++;
        ExitCode = Math.Max(ExitCode, Cli.ExitCode.Of(result, accepted));
        if (result is NotebookResult.Unreadable unreadable)
        {
            _unreadable++;
            _texts[place] = new NotebookTexts([unreadable.Problem], []);
        }

        if (result is not NotebookResult.Ran ran)
            return;

        foreach (var cell in ran.Cells)
        {
            var word = accepted.Contains(cell) ? "accepted" : WordFor(cell.Verdict);
            _verdicts[word] = _verdicts.GetValueOrDefault(word) + 1;
            _compared.Add(cell);
        }

        if (ran.Warnings.Count > 0)
        {
            _warnings[place] = [.. ran.Warnings.Select(warning => warning.In(ran.Source))];
            ExitCode = Math.Max(ExitCode, isStrict ? Cli.ExitCode.Differs : Cli.ExitCode.Good);
        }

        var wrong = ran.Cells.Where(cell => !cell.Verdict.IsGood && !accepted.Contains(cell)).ToList();
        if (wrong.Count > 0)
            _texts[place] = new NotebookTexts(refusal is null ? [] : [refusal], [.. Describe(ran, wrong, isAcceptable: refusal is null)]);
    }

    /// <summary>Prints every failure, in the order of the notebooks, then the counts.</summary>
    /// <param name="warning">What is not as it should be and changes no verdict, or null.</param>
    public void Print(string? warning)
    {
        foreach (var texts in _texts.Values)
        {
            foreach (var text in texts.Problems)
                Console.Error.WriteLine($"\n{PrintableText.Of(text)}");
            foreach (var text in texts.Failures)
                Console.Out.Write($"\n{text}");
        }

        foreach (var text in _warnings.Values.SelectMany(texts => texts))
            Console.Error.WriteLine($"\n{(isStrict ? "error, as --strict has it" : "warning")}: {PrintableText.InOneLine(text)}");
        if (warning is not null)
            Console.Error.WriteLine($"\nwarning: {warning}");

        List<string> groups = [.. _verdicts.Select(verdict => $"{verdict.Value} {verdict.Key}")];
        if (_unreadable > 0)
            groups.Add($"{Counted.Of(_unreadable, "notebook")} cannot be read or run");
        else if (_verdicts.Keys.All(word => word == Skipped)) // Or there are no cells: green, and nothing is proved.
            groups.Add("no cell was compared");
        Console.Out.WriteLine(
            $"\n{Counted.Of(_notebooks, "notebook")}, {Counted.Of(_verdicts.Values.Sum(), "code cell")}: {string.Join(", ", groups)}");
        if (isTest && _verdicts.Count > 0)
            Console.Out.WriteLine($"By expectation: {_compared}");
    }

    private IEnumerable<string> Describe(NotebookResult.Ran ran, IReadOnlyList<CellResult> wrong, bool isAcceptable)
    {
        foreach (var cell in wrong.Where(cell => cell.Verdict is not Verdict.NotRun))
            yield return _report.Describe(ran, cell, isAcceptable);

        var notRun = wrong.Where(cell => cell.Verdict is Verdict.NotRun).ToList();
        if (notRun is [{ Verdict: Verdict.NotRun { Because: var because } } first, ..])
            yield return $"{PrintableText.InOneLine(ran.Source.DisplayPath)}: {Counted.Of(notRun.Count, "cell")} from cell {first.Cell.Number} on not run, because cell {because} failed.\n";
    }

    private static string WordFor(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Skipped => Skipped,
        Verdict.NotRun => "not run",
        Verdict.OutputDiffers => "differ",
        Verdict.OutputMissing => "missing",
        Verdict.TimedOut => "timed out",
        Verdict.Crashed => "crashed",
        _ => "failed",
    };

    /// <summary>The texts on a notebook.</summary>
    /// <param name="Problems">For standard error: why it could not be read, run or accepted.</param>
    /// <param name="Failures">For standard output: what is wrong with its cells.</param>
    private sealed record NotebookTexts(IReadOnlyList<string> Problems, IReadOnlyList<string> Failures);
}
