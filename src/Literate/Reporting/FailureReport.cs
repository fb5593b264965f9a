using System.Globalization;
using System.Text;
using Literate.Books;
using Literate.Compiling;
using Literate.Documents;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>
/// How a verdict reads: the same text in a test's failure, in the command line and on the way to a site that is not built.
/// </summary>
/// <param name="command">How the <c>literate</c> command is called where the text is read; what fits this machine if it is not given.</param>
public sealed class FailureReport(string? command = null)
{
    /// <summary>The most lines of an output that are printed; the difference shows the place that matters.</summary>
    private const int LongestBlock = 60;

    private readonly string _command = command ?? Repository.LiterateCommand;

    /// <summary>The name of a cell: its notebook, its number and its title.</summary>
    public static string NameOf(NotebookResult notebook, CellResult cell) =>
        $"{notebook.Source.Name} [{cell.Cell.Number}] {cell.Cell.Title}";

    /// <summary>What is wrong with a cell: the place, the cause, the difference where there is one, and what to run next.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cell">One of its cells, whose verdict is not good.</param>
    /// <param name="isAcceptable">False where accepting has just been refused, so that it is not what to run next.</param>
    public string Describe(NotebookResult notebook, CellResult cell, bool isAcceptable = true)
    {
        var place = notebook.Source.DisplayPath;
        var path = ShellWord.Of(place); // So that the command can be pasted as it stands.
        var text = new StringBuilder();
        text.Append(place);
        if (cell.Cell.Cell.Line is { } first)
            text.Append($":{first + (LineOf(cell.Verdict) ?? 1) - 1}"); // Where the file can be opened at the line, its number is worth more.
        text.Append($": cell {cell.Cell.Number}");
        if (LineOf(cell.Verdict) is { } line)
            text.Append($", line {line}");
        text.Append($": {HeadlineOf(cell.Verdict)}\n    {cell.Cell.Title}\n");

        switch (cell.Verdict)
        {
            case Verdict.OutputDiffers differs:
                Block(text, "Expected, as stored in the notebook:", differs.Expected);
                Block(text, "Actual, as the cell gave it now:", differs.Actual);
                Block(text, "Difference (- expected, + actual):", Difference.Of(differs.Expected, differs.Actual));
                if (isAcceptable)
                    Next(text, "If the new output is right, accept it:", $"accept {path}");
                break;
            case Verdict.OutputMissing missing:
                Block(text, "Actual, as the cell gave it now:", missing.Actual);
                if (isAcceptable)
                    Next(text, "If the output is right, accept it:", $"accept {path}");
                break;
            case Verdict.Failed { Error: { } error } failed:
                text.Append('\n').Append(CellExcerpt.Of(cell.Cell.Cell.Source, failed.Line));
                Block(text, $"{error.Name}: {error.Value}", string.Join('\n', error.Traceback));
                text.Append("\nMend the cell, or tag it \"raises-exception\" if it is meant to fail.\n");
                Next(text, "Then run:", $"test {path}");
                break;
            case Verdict.DidNotCompile refused:
                foreach (var diagnostic in refused.Errors)
                    text.Append('\n').Append(CellExcerpt.Of(cell.Cell.Cell.Source, diagnostic.Line, diagnostic.Column)).Append($"{diagnostic}\n").Append(Remedy(diagnostic));
                Next(text, "Mend the cell, then run:", $"test {path}");
                break;
            case Verdict.Crashed crashed:
                OutputUntilThen(text, cell);
                if (crashed.LastWords.Length > 0)
                    Block(text, "Its last words on standard error:", crashed.LastWords);
                Next(text, "Mend the cell, then run:", $"test {path}");
                break;
            case Verdict.TimedOut timedOut:
                if (timedOut.Line is { } stood)
                    text.Append("\nIt stood here:\n").Append(CellExcerpt.Of(cell.Cell.Cell.Source, stood));
                OutputUntilThen(text, cell);
                text.Append('\n').Append(Remedy(timedOut, notebook.Source)).Append('\n');
                Next(text, "Then run:", $"test {path}");
                break;
            default:
                Next(text, "Mend the cell, then run:", $"test {path}");
                break;
        }

        return PrintableText.Of(text.ToString());
    }

    /// <summary>The verdict in a few words.</summary>
    public static string HeadlineOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.OutputDiffers differs =>
            $"the output differs from the one stored, first in line {Difference.FirstLine(differs.Expected, differs.Actual)} of what is shown here.",
        Verdict.OutputMissing => "it gives an output, and none is stored.",
        Verdict.Failed failed => Lowered(failed.Reason),
        Verdict.DidNotCompile => "it does not compile.",
        Verdict.TimedOut { OfNotebook: true } timedOut => $"the notebook took longer than its {Seconds(timedOut.Limit)} s and was ended here.",
        Verdict.TimedOut timedOut => $"it took longer than {Seconds(timedOut.Limit)} s and was ended.",
        Verdict.Crashed crashed => crashed.Reason,
        Verdict.NotRun notRun => $"it was not run, because cell {notRun.Because} failed.",
        Verdict.Skipped => "skipped",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "This verdict has no words."),
    };

    private static string Seconds(TimeSpan limit) => limit.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);

    private static int? LineOf(Verdict verdict) => verdict switch
    {
        Verdict.Failed failed => failed.Line,
        Verdict.TimedOut timedOut => timedOut.Line,
        Verdict.DidNotCompile refused => refused.Errors[0].Line,
        _ => null,
    };

    private static string Remedy(CellDiagnostic diagnostic) => diagnostic.Id == "CS0006"
        ? "The path of #r starts from the notebook's folder. Correct it, or build what it names: where that is a project of this repository, with `dotnet build`.\n"
        : "";

    /// <summary>Where the limit stands that was too low. Only a notebook in JSON has metadata.</summary>
    private static string Remedy(Verdict.TimedOut timedOut, NotebookSource source)
    {
        if (timedOut.OfNotebook)
            return "Make the notebook shorter, or raise its limit: \"timeouts\": { \"notebook\": … } in literate.json.";
        return Path.GetExtension(source.Path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase)
            ? "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json, or \"execution\": { \"timeout\": … } in the notebook's metadata, which goes before it. --timeout goes before both."
            : "Make the cell shorter, or raise the limit: \"timeouts\" in literate.json; --timeout goes before it.";
    }

    /// <summary>What a cell gave before it was ended; it is not compared, but may tell why.</summary>
    private static void OutputUntilThen(StringBuilder text, CellResult cell)
    {
        if (OutputText.Of(cell.Run.Outputs) is { Length: > 0 } outputs)
            Block(text, "Its output until then:", outputs);
    }

    private static void Block(StringBuilder text, string heading, string lines)
    {
        text.Append('\n').Append(heading).Append('\n');
        if (lines.Length == 0)
            text.Append("    (nothing)\n");
        foreach (var line in Shortened(lines.TrimEnd('\n').Split('\n')))
            text.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
    }

    /// <summary>The lines, or the first and the last of them where there are too many to read.</summary>
    private static IEnumerable<string> Shortened(string[] lines) => lines.Length <= LongestBlock
        ? lines
        : [.. lines[..(LongestBlock / 2)], $"… ({lines.Length - LongestBlock} lines left out)", .. lines[^(LongestBlock / 2)..]];

    private void Next(StringBuilder text, string words, string arguments) => text.Append($"\n{words}\n    {_command} {arguments}\n");

    private static string Lowered(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];
}
