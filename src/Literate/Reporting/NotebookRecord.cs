using Literate.Documents;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>
/// What is kept of a notebook that was run, for all reports alike: no outputs but those that are asked for, and each text on what
/// is wrong once.
/// </summary>
/// <param name="Path">The notebook's path as a person standing in the current directory would type it.</param>
/// <param name="FullPath">Its full path.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Problem">Why it could not be read or run, with the place; null where it was run.</param>
/// <param name="Cells">Its code cells, in order.</param>
/// <param name="NotRun">That some of them were not run, and why; null where all were.</param>
public sealed record NotebookRecord(
    string Path, string FullPath, TimeSpan Duration, string? Problem, IReadOnlyList<CellRecord> Cells, ReportText? NotRun)
{
    /// <summary>The name of the test that fails where warnings are errors.</summary>
    public const string StrictTest = "the notebook has no warnings";

    /// <summary>The notebook's warnings, each in a line with its place.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The warnings, a line each, where they are errors and there are some; else null.</summary>
    public string? StrictProblem { get; init; }

    /// <summary>How much was compared, and the warnings, a line each; empty where the notebook was not run.</summary>
    public string Summary { get; init; } = "";
    /// <summary>Whether it was run and nothing is wrong with any of its cells.</summary>
    public bool IsGood => Problem is null && Cells.All(cell => cell.Text is null);

    /// <summary>What is wrong, in the order in which it is told.</summary>
    public IEnumerable<ReportText> Texts => Cells.Where(cell => cell.Outcome != CellOutcome.NotRun).Select(cell => cell.Text).Append(NotRun).OfType<ReportText>();

    /// <summary>Takes down what came of a notebook.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="report">Describes what is wrong.</param>
    /// <param name="keepsOutput">Whether a report wants what was printed.</param>
    /// <param name="isStrict">Whether a warning is an error.</param>
    public static NotebookRecord Of(NotebookResult result, FailureReport report, bool keepsOutput = false, bool isStrict = false)
    {
        var (path, fullPath) = (result.Source.DisplayPath, result.Source.Path);
        switch (result)
        {
            case NotebookResult.Unreadable unreadable:
                return new NotebookRecord(path, fullPath, TimeSpan.Zero, unreadable.Problem, [], null);
            case NotebookResult.Ran ran:
                List<string> warnings = [.. ran.Warnings.Select(warning => warning.In(ran.Source))];
                var lines = new Lazy<FileLines>(() => FileLines.Of(ran.Source.Path, ran.Content.Notebook, ran.Notebook));
                return new NotebookRecord(
                    path, fullPath, ran.Duration, null,
                    [.. ran.Cells.Select(cell => CellRecord.Of(ran, cell, report, lines, keepsOutput))],
                    FailureReport.NotRun(ran, ran.Cells.Where(cell => cell.Verdict is Verdict.NotRun)))
                {
                    Warnings = warnings,
                    StrictProblem = isStrict && warnings.Count > 0 ? string.Join('\n', warnings) : null,
                    Summary = string.Join('\n', warnings.Select(warning => $"warning: {warning}").Prepend($"By expectation: {WhatWasCompared.In(ran.Cells)}")),
                };
            default:
                throw new ArgumentOutOfRangeException(nameof(result), result, "This result has no form in a report.");
        }
    }
}
