using Literate.Cells;
using Literate.Running;

namespace Literate.Verdicts;

/// <summary>What one cell did, and what is held of it.</summary>
/// <param name="Run">What it did.</param>
/// <param name="Verdict">What is held of it.</param>
public sealed record CellResult(CellRun Run, Verdict Verdict)
{
    /// <summary>The cell.</summary>
    public CodeCell Cell => Run.Cell;
}
