using System.Collections.Immutable;
using Literate.Cells;
using Literate.Documents;

namespace Literate;

/// <summary>How one notebook is run, where that is another way than as its file has it.</summary>
public sealed record NotebookRun
{
    /// <summary>
    /// The values of variables that the cell tagged <c>parameters</c> declares, by their names. A value is text, and read as
    /// the variable's type wants it.
    /// </summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>
    /// Told of each output of a cell as it comes, in order and one at a time, while the cell runs. What is printed to a stream
    /// comes in pieces; a value that is updated comes anew. What it throws ends the run.
    /// </summary>
    public Action<CodeCell, Output>? OutputGiven { get; init; }
}
