using System.Collections.Immutable;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What one cell did.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outputs">What it gave, in order, also when it was ended before its time.</param>
/// <param name="End">How it ended.</param>
public sealed record CellRun(CodeCell Cell, ImmutableArray<Output> Outputs, CellEnd End);
