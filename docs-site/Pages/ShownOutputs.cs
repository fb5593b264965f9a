using System.Collections.Immutable;
using Literate.Documents;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>The outputs that stand below a cell.</summary>
/// <param name="Outputs">The outputs.</param>
/// <param name="AreStored">Whether they are those of the file, rather than of this run.</param>
internal sealed record ShownOutputs(ImmutableArray<Output> Outputs, bool AreStored)
{
    /// <summary>
    /// The outputs of this very run, also where they are not compared: a page prints nothing that nobody has seen come from
    /// its code. Those stored in the file stand only below a cell that was not run.
    /// </summary>
    public static ShownOutputs Of(CellResult cell) => cell.Verdict is Verdict.Skipped
        ? new ShownOutputs(cell.Cell.Cell.Outputs, AreStored: true)
        : new ShownOutputs(cell.Run.Outputs, AreStored: false);
}
