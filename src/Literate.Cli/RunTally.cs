using Literate.Accepting;
using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Reporting.GitHub;
using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>What is kept of a run for its end: how many there are of each verdict, and the texts on what is wrong. No outputs.</summary>
/// <param name="isTest">Whether it is told how much was compared; where outputs are stored that says nothing.</param>
/// <param name="isStrict">Whether a warning is as bad as an output that differs.</param>
internal sealed class RunTally(bool isTest, bool isStrict = false)
{
    private const string Skipped = "skipped";
    private const string Differing = "differ";

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
    /// <param name="record">What is kept of it for reports, whose texts are the tally's too.</param>
    public void Add(int place, NotebookResult result, NotebookRecord record)
    {
        Count(place, result, new HashSet<CellResult>());
        Keep(place, record.Problem is { } problem ? [problem] : [], [.. record.Texts]);
    }

    /// <summary>Takes what came of a notebook, some of whose outputs have been stored.</summary>
    /// <param name="place">The notebook's place among the others, in whose order they are printed.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="accepted">The cells whose outputs were stored; nothing is wrong with them any more.</param>
    /// <param name="refusal">Why none could be stored, or null.</param>
    /// <param name="isMeant">Whether the command is for a cell; the others count, and are not described. Null where it is for all.</param>
    public void Add(int place, NotebookResult result, IReadOnlySet<CellResult> accepted, AcceptException? refusal, Func<CellResult, bool>? isMeant = null)
    {
        Count(place, result, accepted);
        ExitCode = Math.Max(ExitCode, refusal is { IsUnwritable: true } ? Cli.ExitCode.Unreadable : Cli.ExitCode.Good);
        if (result is NotebookResult.Unreadable unreadable)
            Keep(place, [unreadable.Problem], []);
        if (result is not NotebookResult.Ran ran)
            return;

        var wrong = ran.Cells.Where(cell => !cell.Verdict.IsGood && !accepted.Contains(cell)).ToList();
        var meant = isMeant is null ? wrong : wrong.Where(isMeant).ToList();
        Keep(place, refusal is null ? [] : [refusal.Message],
            [.. _report.DescribeAll(ran, meant, isAcceptable: refusal is null), .. Others(ran, wrong.Count - meant.Count)]);
    }

    /// <summary>Prints every failure, in the order of the notebooks, then the counts.</summary>
    /// <param name="warning">What is not as it should be and changes no verdict, or null.</param>
    public void Print(string? warning)
    {
        using (Annotations.AreWanted && HasTexts ? Annotations.Quote(Console.Out) : null)
            PrintTexts();

        foreach (var text in _warnings.Values.SelectMany(texts => texts))
            Console.Error.WriteLine($"\n{(isStrict ? "error, as --strict has it" : "warning")}: {PrintableText.InOneLine(text)}");
        if (warning is not null)
            Console.Error.WriteLine($"\nwarning: {warning}");

        List<string> groups = [.. _verdicts.Select(verdict => $"{verdict.Value} {(verdict is { Key: Differing, Value: 1 } ? NotebookSummary.Differs : verdict.Key)}")];
        if (_unreadable > 0)
            groups.Add($"{Counted.Of(_unreadable, "notebook")} cannot be read or run");
        else if (_verdicts.Keys.All(word => word == Skipped)) // Or there are no cells: green, and nothing is proved.
            groups.Add("no cell was compared");
        if (_warnings.Values.Sum(texts => texts.Count) is > 0 and var warnings)
            groups.Add(Counted.Of(warnings, "warning"));
        Console.Out.WriteLine(
            $"\n{Counted.Of(_notebooks, "notebook")}, {Counted.Of(_verdicts.Values.Sum(), "code cell")}: {string.Join(", ", groups)}");
        if (isTest && _verdicts.Count > 0)
            Console.Out.WriteLine($"By expectation: {_compared}");
    }

    private void PrintTexts()
    {
        foreach (var texts in _texts.Values)
        {
            foreach (var text in texts.Problems)
                Console.Error.WriteLine($"\n{PrintableText.Of(text)}");
            foreach (var text in texts.Failures)
                Terminal.WriteReport(text);
        }
    }

    private void Count(int place, NotebookResult result, IReadOnlySet<CellResult> accepted)
    {
        _notebooks++;
        ExitCode = Math.Max(ExitCode, Cli.ExitCode.Of(result, accepted));
        if (result is not NotebookResult.Ran ran)
        {
            _unreadable++;
            return;
        }

        foreach (var cell in ran.Cells)
        {
            var word = accepted.Contains(cell) ? "accepted" : WordFor(cell.Verdict);
            _verdicts[word] = _verdicts.GetValueOrDefault(word) + 1;
            _compared.Add(cell);
        }

        // Accepting numbers the cells anew, and then nothing is left of the order in which they once ran.
        List<NotebookWarning> warnings = [.. ran.Warnings.Where(warning => isTest || warning.Cell is not null)];
        if (warnings.Count == 0)
            return;
        _warnings[place] = [.. warnings.Select(warning => warning.In(ran.Source))];
        ExitCode = Math.Max(ExitCode, isStrict ? Cli.ExitCode.Differs : Cli.ExitCode.Good);
    }

    private void Keep(int place, IReadOnlyList<string> problems, IReadOnlyList<ReportText> failures)
    {
        if (problems.Count + failures.Count > 0)
            _texts[place] = new NotebookTexts(problems, failures);
    }

    /// <summary>That there are other cells that are not as expected.</summary>
    private static IEnumerable<ReportText> Others(NotebookResult.Ran ran, int count)
    {
        var path = PrintableText.InOneLine(ran.Source.DisplayPath);
        if (count > 0)
            yield return new ReportText(
            [
                new(ReportTone.Headline, $"{path}: {Counted.Of(count, "other cell")} {(count == 1 ? "is" : "are")} not as expected. To see more, run:", []),
                new(ReportTone.Command, $"    {Repository.LiterateCommand} test {ShellWord.Of(path)}", []),
            ]);
    }

    private static string WordFor(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Skipped => Skipped,
        Verdict.NotRun => "not run",
        Verdict.OutputDiffers => Differing,
        Verdict.OutputMissing => "missing",
        Verdict.TimedOut => "timed out",
        Verdict.Crashed => "crashed",
        _ => "failed",
    };

    /// <summary>The texts on a notebook.</summary>
    /// <param name="Problems">For standard error: why it could not be read, run or accepted.</param>
    /// <param name="Failures">For standard output: what is wrong with its cells.</param>
    private sealed record NotebookTexts(IReadOnlyList<string> Problems, IReadOnlyList<ReportText> Failures);
}
