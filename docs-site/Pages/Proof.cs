using Literate.Cells;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>What a page was proved with.</summary>
/// <param name="Compared">The cells that ran, with outputs that equal the stored ones.</param>
/// <param name="OnlyRun">The cells that ran without failing, and whose outputs are not compared.</param>
/// <param name="Skipped">The cells that were not run, because they say so.</param>
/// <param name="NotShown">Those among all of them that are on no page.</param>
/// <param name="Runtimes">The runtimes the cells ran on; none where no cell was run.</param>
/// <param name="Commit">The commit the book was at, or null where it is not known.</param>
internal sealed record Proof(int Compared, int OnlyRun, int Skipped, int NotShown, IReadOnlyList<string> Runtimes, string? Commit)
{
    public static Proof Of(IReadOnlyList<NotebookResult.Ran> results, string? commit)
    {
        var cells = results.SelectMany(result => result.Cells).ToList();
        var ran = cells.Where(cell => cell.Verdict is Verdict.Passed).ToList();
        var onlyRun = ran.Count(cell => cell.Cell.Disposition == Disposition.IgnoreOutput);
        return new Proof(
            ran.Count - onlyRun,
            onlyRun,
            cells.Count - ran.Count,
            cells.Count(cell => cell.Cell.Cell.IsHidden),
            [.. results.Select(result => result.Runtime).Where(runtime => runtime.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            commit);
    }
}
