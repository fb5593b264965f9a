using System.Globalization;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting.Differences;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>What reports tell apart of what comes of a cell.</summary>
public enum CellOutcome
{
    /// <summary>It is as expected.</summary>
    Passed,

    /// <summary>It failed, or its output is not the stored one.</summary>
    Failed,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>It ended its process.</summary>
    Crashed,

    /// <summary>It is tagged to be left out.</summary>
    Skipped,

    /// <summary>It was not run, because one before it failed.</summary>
    NotRun,
}

/// <summary>What is kept of a cell that was run.</summary>
/// <param name="Number">Its number among the code cells, counted from 1.</param>
/// <param name="Title">Its title.</param>
/// <param name="Disposition">What is expected of it.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Verdict">The name of its verdict's type, for instance <c>OutputDiffers</c>.</param>
/// <param name="Headline">Its verdict in a few words.</param>
/// <param name="Text">What is wrong with it; null where nothing is.</param>
/// <param name="Line">The line of the notebook's file to look at, counted from 1; null where nothing is wrong, or it is not known.</param>
/// <param name="StandardOutput">What it wrote to standard output, where that is kept.</param>
/// <param name="StandardError">What it wrote to standard error, where that is kept.</param>
public sealed record CellRecord(
    int Number, string Title, Disposition Disposition, TimeSpan Duration, CellOutcome Outcome, string Verdict, string Headline, ReportText? Text, int? Line,
    string StandardOutput, string StandardError)
{
    private const int LongestOutput = 30_000;

    /// <summary>What of its outputs is passed over, in a sentence; it would look like all others that passed. Empty where nothing is.</summary>
    public string NotCompared { get; init; } = "";

    internal static CellRecord Of(NotebookResult.Ran notebook, CellResult cell, FailureReport report, Lazy<FileLines> lines, bool keepsOutput) => new(
        cell.Cell.Number,
        cell.Cell.Title,
        cell.Cell.Disposition,
        cell.Run.Duration,
        OutcomeOf(cell.Verdict),
        cell.Verdict.GetType().Name,
        Reporting.Headline.Of(cell.Verdict),
        cell.Verdict.IsGood ? null : report.Describe(notebook, cell),
        cell.Verdict.IsGood ? null : LineOf(cell, lines.Value),
        keepsOutput ? Printed(cell, StreamOutput.StandardOutput) : "",
        keepsOutput ? Printed(cell, StreamOutput.StandardError) : "")
    {
        NotCompared = NotComparedOf(cell),
    };

    private static string NotComparedOf(CellResult cell) => cell switch
    {
        { Verdict: Verdicts.Verdict.Passed, Cell.Disposition: Disposition.IgnoreOutput } => "Its outputs are not compared: it is tagged \"ignore-output\".",
        { NotCompared: [_, ..] types } => $"Not compared, as is said of it: {string.Join(", ", types)}.",
        _ => "",
    };

    private static CellOutcome OutcomeOf(Verdict verdict) => verdict switch
    {
        Verdicts.Verdict.Passed => CellOutcome.Passed,
        Verdicts.Verdict.Skipped => CellOutcome.Skipped,
        Verdicts.Verdict.NotRun => CellOutcome.NotRun,
        Verdicts.Verdict.TimedOut => CellOutcome.TimedOut,
        Verdicts.Verdict.Crashed => CellOutcome.Crashed,
        _ => CellOutcome.Failed,
    };

    /// <summary>Where an output differs, the line where the stored one stands; else that of the cell's line that is to blame, or its first.</summary>
    private static int? LineOf(CellResult cell, FileLines lines)
    {
        var source = lines.OfSource(cell.Cell.Index, FailureReport.LineOf(cell.Verdict) ?? 1);
        return cell.Verdict is Verdict.OutputDiffers differs
            ? lines.OfOutput(cell.Cell.Index, differs.Expected, Difference.FirstLine(differs.Expected, differs.Actual)) ?? source
            : source;
    }

    private static string Printed(CellResult cell, string stream)
    {
        var text = string.Concat(cell.Run.Outputs.OfType<StreamOutput>().Where(output => output.Name == stream).Select(output => output.Text));
        return text.Length <= LongestOutput ? text : string.Create(CultureInfo.InvariantCulture, $"{text[..LongestOutput]}… ({text.Length - LongestOutput:N0} characters left out)");
    }
}
