using Literate.Cells;

namespace Literate.Verdicts;

/// <summary>What a file tells of the run that left its outputs there.</summary>
/// <remarks>
/// A run from the top to the end proves outputs, whoever stored them and when. So an output that has just been proved is not
/// doubted for lack of an execution count. The counts themselves are: a reader sees them, and where they are out of order,
/// the notebook was left by a run that no reader will repeat.
/// </remarks>
internal static class StoredState
{
    /// <summary>The outputs that no run can have given, or that no run has proved and none seems to have given.</summary>
    public static IEnumerable<NotebookWarning> Unproved(IReadOnlyList<CellResult> results)
    {
        var hasCounts = results.Any(result => result.Cell.Cell.ExecutionCount is not null);
        foreach (var result in results.Where(result => !result.Cell.Cell.Outputs.IsEmpty))
        {
            if (result.Verdict is Verdict.Skipped)
                yield return new NotebookWarning(result.Cell, WarningTexts.OutputsOfSkippedCell());
            else if (hasCounts && result.Cell.Cell.ExecutionCount is null && !IsProved(result))
                yield return new NotebookWarning(result.Cell, WarningTexts.OutputsWithoutCount());
        }
    }

    /// <summary>The cells that have an execution count, in the order of those; null where that is the order of the notebook.</summary>
    public static IReadOnlyList<CodeCell>? OtherOrder(IEnumerable<CodeCell> cells)
    {
        List<CodeCell> counted = [.. cells.Where(cell => cell.Cell.ExecutionCount is not null)];
        return counted.Zip(counted.Skip(1)).All(pair => pair.First.Cell.ExecutionCount <= pair.Second.Cell.ExecutionCount)
            ? null
            : [.. counted.OrderBy(cell => cell.Cell.ExecutionCount)];
    }

    /// <summary>The cells that have one execution count together, which no run gives to two.</summary>
    public static IEnumerable<IGrouping<int?, CodeCell>> SameCounts(IEnumerable<CodeCell> cells) =>
        cells.Where(cell => cell.Cell.ExecutionCount is not null).GroupBy(cell => cell.Cell.ExecutionCount).Where(group => group.Count() > 1);

    /// <summary>What is said of counts that several cells have.</summary>
    public static IEnumerable<NotebookWarning> Shared(IEnumerable<CodeCell> cells) =>
        SameCounts(cells).Select(group => new NotebookWarning(null, WarningTexts.SameCount([.. group.Select(cell => cell.Number)], group.Key!.Value)));

    /// <summary>What is said of outputs that were stored by a run in another order.</summary>
    /// <param name="order">That order.</param>
    /// <param name="results">What came of the cells from the top to the end.</param>
    /// <param name="inThatOrder">What came of them in that order; null where they were not run in it.</param>
    public static NotebookWarning HiddenState(IReadOnlyList<CodeCell> order, IReadOnlyList<CellResult> results, IReadOnlyList<CellResult>? inThatOrder)
    {
        List<int> wrong = [.. results.Where(IsOtherwise).Select(result => result.Cell.Number)];
        List<int> appear = [.. (inThatOrder ?? []).Where(result => result.Verdict is Verdict.Passed && wrong.Contains(result.Cell.Number)).Select(result => result.Cell.Number).Order()];
        return new NotebookWarning(null, WarningTexts.OtherOrder(order, wrong, appear, wasTried: inThatOrder is not null));
    }

    /// <summary>Whether a cell did something else than its stored outputs tell, which may be because of those that ran before it.</summary>
    public static bool IsOtherwise(CellResult result) =>
        result.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing or Verdict.Failed or Verdict.DidNotCompile;

    private static bool IsProved(CellResult result) => result.Verdict is Verdict.Passed && result.Cell.Disposition != Disposition.IgnoreOutput;
}
