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
    /// <summary>Whether it was run and nothing is wrong with any of its cells.</summary>
    public bool IsGood => Problem is null && Cells.All(cell => cell.Text is null);

    /// <summary>What is wrong, in the order in which it is told.</summary>
    public IEnumerable<ReportText> Texts => Cells.Where(cell => cell.Outcome != CellOutcome.NotRun).Select(cell => cell.Text).Append(NotRun).OfType<ReportText>();

    /// <summary>Takes down what came of a notebook.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="report">Describes what is wrong.</param>
    /// <param name="keepsOutput">Whether a report wants what was printed.</param>
    public static NotebookRecord Of(NotebookResult result, FailureReport report, bool keepsOutput = false)
    {
        var (path, fullPath) = (result.Source.DisplayPath, result.Source.Path);
        switch (result)
        {
            case NotebookResult.Unreadable unreadable:
                return new NotebookRecord(path, fullPath, TimeSpan.Zero, unreadable.Problem, [], null);
            case NotebookResult.Ran ran:
                var lines = new Lazy<FileLines>(() => FileLines.Of(ran.Source.Path, ran.Content.Notebook, ran.Notebook));
                return new NotebookRecord(
                    path, fullPath, ran.Duration, null,
                    [.. ran.Cells.Select(cell => CellRecord.Of(ran, cell, report, lines, keepsOutput))],
                    FailureReport.NotRun(ran, ran.Cells.Where(cell => cell.Verdict is Verdict.NotRun)));
            default:
                throw new ArgumentOutOfRangeException(nameof(result), result, "This result has no form in a report.");
        }
    }
}
