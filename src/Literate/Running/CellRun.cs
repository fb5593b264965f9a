using System.Collections.Immutable;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What one cell did.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outputs">What it gave, in order, also when it was ended before its time.</param>
/// <param name="End">How it ended.</param>
public sealed record CellRun(CodeCell Cell, ImmutableArray<Output> Outputs, CellEnd End)
{
    /// <summary>From the moment its turn came, so the wait for its compilation counts, to its end; zero where it was not run.</summary>
    public TimeSpan Duration { get; init; }
}
