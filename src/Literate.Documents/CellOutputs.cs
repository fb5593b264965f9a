using System.Collections.Immutable;

namespace Literate.Documents;

/// <summary>What a run leaves in a code cell.</summary>
/// <param name="Outputs">The outputs in order.</param>
/// <param name="ExecutionCount">How often the kernel had run a cell, or null where that is not to be stored. A format without counts passes it over.</param>
public sealed record CellOutputs(ImmutableArray<Output> Outputs, int? ExecutionCount)
{
    /// <summary>Two are equal when the counts are, and the outputs one by one.</summary>
    public bool Equals(CellOutputs? other) => other is not null
        && ExecutionCount == other.ExecutionCount && Outputs.AsSpan().SequenceEqual(other.Outputs.AsSpan());

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Outputs.AsSpan().Length, ExecutionCount);
}
