using System.Collections.Immutable;
using Literate.Cells;
using Literate.Documents;
using Literate.Running;

namespace Literate.Verdicts;

/// <summary>What one cell did, and what is held of it.</summary>
/// <param name="Run">What it did.</param>
/// <param name="Verdict">What is held of it.</param>
public sealed record CellResult(CellRun Run, Verdict Verdict)
{
    /// <summary>The cell.</summary>
    public CodeCell Cell => Run.Cell;

    /// <summary>
    /// What is stored when the cell's outputs are accepted: those of the run, with all that still agrees kept as it is stored,
    /// wildcards and numbers within their tolerance among it.
    /// </summary>
    public ImmutableArray<Output> ToStore { get; init; } = Run.Outputs;

    /// <summary>The MIME types that the cell's outputs, stored or of this run, have and that are not compared; in order.</summary>
    public IReadOnlyList<string> NotCompared { get; init; } = [];
}
