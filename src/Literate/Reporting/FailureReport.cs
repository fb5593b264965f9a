using Literate.Compiling;
using Literate.Documents;
using Literate.Reporting.Differences;
using Literate.Running;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>
/// How a verdict reads: the same text in a test's failure, in the command line, in the reports for build servers and on the way
/// to a site that is not built.
/// </summary>
/// <param name="command">How the <c>literate</c> command is called where the text is read; what fits this machine if it is not given.</param>
public sealed class FailureReport(string? command = null)
{
    private readonly string _command = command ?? Repository.LiterateCommand;

    /// <summary>The name of a cell: its notebook, its number and its title.</summary>
    public static string NameOf(NotebookResult notebook, CellResult cell) =>
        $"{notebook.Source.DisplayPath} [{cell.Cell.Number}] {cell.Cell.Title}";

    /// <summary>What is wrong with a cell: the place, the cause, the difference where there is one, and what to run next.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cell">One of its cells, whose verdict is not good.</param>
    /// <param name="isAcceptable">False where accepting has just been refused, so that it is not what to run next.</param>
    public ReportText Describe(NotebookResult.Ran notebook, CellResult cell, bool isAcceptable = true)
    {
        var text = new ReportTextBuilder();
        text.Line(ReportTone.Headline, $"{PlaceOf(notebook, cell)}: {Headline.Of(cell.Verdict)}");
        text.Line(ReportTone.Plain, $"    {cell.Cell.Title}");
        var path = ShellWord.Of(notebook.Source.DisplayPath); // So that the command can be pasted as it stands.
        var (accept, test) = ($"{_command} accept {ShellWord.Of($"{notebook.Source.DisplayPath}:{cell.Cell.Number}")}", $"{_command} test {path}");
        var source = cell.Cell.Cell.Source;
        switch (cell.Verdict)
        {
            case Verdict.OutputDiffers differs:
                text.Difference("Difference (- stored in the notebook, + given now):", Difference.Between(differs.Expected, differs.Actual));
                if (isAcceptable)
                    text.Command("If the new output is right, accept it:", accept);
                break;
            case Verdict.OutputMissing missing:
                text.Block("Its output now:", missing.Actual);
                if (isAcceptable)
                    text.Command("If the output is right, accept it:", accept);
                break;
            case Verdict.Failed { Error: { } error }:
                text.Paragraph($"{error.Name}: {error.Value}", ReportTone.Heading);
                Stack(text, notebook, cell);
                text.Paragraph("Mend the cell, or tag it \"raises-exception\" if it is meant to fail.");
                text.Command("Then run:", test);
                break;
            case Verdict.DidNotCompile refused:
                foreach (var diagnostic in refused.Errors)
                    Refusal(text, source, diagnostic);
                text.Command("Mend the cell, then run:", test);
                break;
            case Verdict.Crashed crashed:
                var told = OutputUntilThen(text, cell);
                if (!told.Contains(crashed.LastWords, StringComparison.Ordinal))
                    text.Block("Its last words on standard error:", crashed.LastWords);
                text.Command("Mend the cell, then run:", test);
                break;
            case Verdict.TimedOut timedOut:
                if (timedOut.Line is not null)
                {
                    text.Paragraph("It stood here:", ReportTone.Heading);
                    text.Excerpt(source, timedOut.Line);
                }

                OutputUntilThen(text, cell);
                text.Paragraph(Remedies.Of(timedOut, notebook.Source));
                text.Command("Then run:", test);
                break;
            case Verdict.NotRun notRun:
                text.Command($"Mend cell {notRun.Because}, then run:", test);
                break;
            default:
                text.Command("Mend the cell, then run:", test);
                break;
        }

        return text.ToText();
    }

    /// <summary>What is wrong with some of a notebook's cells, in their order; those that were not run are told of in one line.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cells">Those of its cells whose verdict is not good.</param>
    /// <param name="isAcceptable">As <see cref="Describe"/> has it.</param>
    public IEnumerable<ReportText> DescribeAll(NotebookResult.Ran notebook, IEnumerable<CellResult> cells, bool isAcceptable = true)
    {
        var wrong = cells.ToLookup(cell => cell.Verdict is Verdict.NotRun);
        foreach (var cell in wrong[false])
            yield return Describe(notebook, cell, isAcceptable);
        if (NotRun(notebook, wrong[true]) is { } text)
            yield return text;
    }

    /// <summary>That some of a notebook's cells were not run, and why; null where there are none.</summary>
    internal static ReportText? NotRun(NotebookResult.Ran notebook, IEnumerable<CellResult> cells) =>
        cells.ToList() is [{ Verdict: Verdict.NotRun { Because: var because } } first, ..] notRun
            ? ReportText.Of($"{notebook.Source.DisplayPath}: {Counted.Of(notRun.Count, "cell")} from cell {first.Cell.Number} on not run, because cell {because} failed.")
            : null;

    /// <summary>The line of the cell in which a verdict has its cause, counted from 1, or null.</summary>
    internal static int? LineOf(Verdict verdict) => verdict switch
    {
        Verdict.Failed failed => failed.Line,
        Verdict.TimedOut timedOut => timedOut.Line,
        Verdict.DidNotCompile refused => refused.Errors[0].Line,
        _ => null,
    };

    /// <summary>The file, with the line where it can be opened at one, the cell, and the line in the cell.</summary>
    private static string PlaceOf(NotebookResult.Ran notebook, CellResult cell)
    {
        var line = LineOf(cell.Verdict);
        var inFile = cell.Cell.Cell.Line is { } first ? $":{first + (line ?? 1) - 1}" : "";
        var inCell = line is not null ? $", line {line}" : "";
        return $"{notebook.Source.DisplayPath}{inFile}: cell {cell.Cell.Number}{inCell}";
    }

    /// <summary>The way of an exception, each line of the notebook's cells quoted. Lines that are the same again and again stand once.</summary>
    private static void Stack(ReportTextBuilder text, NotebookResult.Ran notebook, CellResult cell)
    {
        var stack = cell.Run.End is CellEnd.Threw threw ? threw.Stack : [];
        for (var i = 0; i < stack.Count;)
        {
            var line = stack[i];
            var times = stack.Skip(i).TakeWhile(next => next == line).Count();
            text.StackLine(line.Text, times, line.Cell is { } number ? notebook.Cells[number - 1].Cell.Cell.Source : null, line.Line);
            i += times;
        }
    }

    private static void Refusal(ReportTextBuilder text, string source, CellDiagnostic diagnostic)
    {
        text.Line(ReportTone.Plain, "");
        text.Excerpt(source, diagnostic.Line, diagnostic.Column, diagnostic.Length);
        text.Lines(diagnostic.ToString());
        if (Remedies.Of(diagnostic) is { } remedy)
            text.Line(ReportTone.Plain, remedy);
    }

    /// <summary>What a cell gave before it was ended; it is not compared, but may tell why.</summary>
    private static string OutputUntilThen(ReportTextBuilder text, CellResult cell)
    {
        var outputs = OutputText.Of(cell.Run.Outputs);
        if (outputs.Length > 0)
            text.Block("Its output until then:", outputs);
        return outputs;
    }
}
