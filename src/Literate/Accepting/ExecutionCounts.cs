using Literate.Cells;
using Literate.Documents;
using Literate.Running;
using Literate.Verdicts;

namespace Literate.Accepting;

/// <summary>The execution counts of a notebook whose outputs are stored: 1…n, as a run from the top to the end leaves them.</summary>
/// <remarks>
/// All cells that ran get theirs, not only those whose outputs are stored: a count among others of another run would say that
/// the cells ran in an order in which they never did.
/// </remarks>
internal static class ExecutionCounts
{
    /// <summary>Whether the counts that are stored say that the cells ran in another order, or are no order.</summary>
    public static bool AreOutOfOrder(NotebookResult.Ran result)
    {
        List<CodeCell> cells = [.. result.Cells.Select(cell => cell.Cell)];
        return StoredState.OtherOrder(cells) is not null || StoredState.SameCounts(cells).Any();
    }

    /// <summary>What to store in the cells besides those that are accepted: their stored outputs, with their numbers.</summary>
    public static IEnumerable<KeyValuePair<int, CellOutputs>> OfOthers(NotebookResult.Ran result, IReadOnlyCollection<CellResult> accepted) =>
        result.Cells.Where(cell => !accepted.Contains(cell)).Select(cell => KeyValuePair.Create(cell.Cell.Index, Numbered(cell)));

    /// <summary>A cell that was not run has no other count than the one it would have.</summary>
    private static CellOutputs Numbered(CellResult cell)
    {
        var stored = cell.Cell.Cell;
        int? count = cell.Run.End is not CellEnd.NotStarted || stored.ExecutionCount == cell.Cell.Number ? cell.Cell.Number : null;
        return new CellOutputs([.. stored.Outputs.Select(output => output is ResultOutput result ? result with { ExecutionCount = count } : output)], count);
    }
}
