using System.Collections.Immutable;
using System.Text.Json;

namespace Literate.Documents;

/// <summary>
/// A notebook as a value: its cells in order, and all else its file says, kept so that it can be written back.
/// </summary>
/// <remarks>Immutable. A changed notebook is made with <c>with</c>; what was not changed keeps its spelling from the file.</remarks>
public sealed record Notebook
{
    /// <summary>The cells, from the first to the last.</summary>
    public required ImmutableArray<Cell> Cells { get; init; }

    /// <summary>
    /// The language of a code cell that names none of its own, in lower case and as .NET Interactive spells it
    /// (<c>csharp</c>, <c>fsharp</c>, <c>python</c>).
    /// </summary>
    public string DefaultLanguage { get; init; } = CellLanguage.CSharp;

    /// <summary>The file's own text for the notebook as a whole; undefined for a notebook made in memory.</summary>
    internal JsonElement Json { get; init; }

    /// <summary>The code cells, from the first to the last.</summary>
    public IEnumerable<Cell> CodeCells => Cells.Where(cell => cell.Kind == CellKind.Code);

    /// <summary>
    /// A member of the notebook's metadata, found by its path of names; undefined where there is none.
    /// </summary>
    /// <param name="path">The names from the metadata object inwards, for instance <c>"execution", "timeout"</c>.</param>
    public JsonElement Metadata(params ReadOnlySpan<string> path) => JsonPath.Find(Json, ["metadata", .. path]);
}
