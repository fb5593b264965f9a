using System.Collections.Immutable;
using System.Text.Json;

namespace Literate.Documents;

/// <summary>One cell of a notebook.</summary>
public sealed record Cell
{
    private const int LongestTitle = 72;

    /// <summary>What the cell holds: code, prose, or text passed through as it is.</summary>
    public required CellKind Kind { get; init; }

    /// <summary>The text of the cell. Lines end with <c>\n</c>; the last line has no end unless the file gives it one.</summary>
    public required string Source { get; init; }

    /// <summary>
    /// A line that tells the cell from the others: its first line, without the slashes where it is a comment. Directives
    /// are passed over.
    /// </summary>
    public string Name
    {
        get
        {
            var first = Source.Split('\n').Select(line => line.Trim())
                .FirstOrDefault(line => line.Length > 0 && line[0] != '#') ?? Source.Split('\n')[0].Trim();
            return first.TrimStart('/').Trim();
        }
    }

    /// <summary>The <see cref="Name"/>, shortened where it is too long for a list.</summary>
    public string Title
    {
        get
        {
            var name = Name;
            if (name.Length <= LongestTitle)
                return name;
            var end = LongestTitle - 1;
            return name[..(char.IsHighSurrogate(name[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
        }
    }

    /// <summary>
    /// The language of a code cell, in lower case and as .NET Interactive spells it (<c>csharp</c>, <c>fsharp</c>,
    /// <c>pwsh</c>, <c>mermaid</c>). Of no meaning for other kinds.
    /// </summary>
    public string Language { get; init; } = CellLanguage.CSharp;

    /// <summary>The outputs stored with a code cell, in order; empty for other kinds.</summary>
    public ImmutableArray<Output> Outputs { get; init; } = [];

    /// <summary>How often the kernel had run a cell when this one was last run, or null where the file says nothing.</summary>
    public int? ExecutionCount { get; init; }

    /// <summary>The tags in the cell's metadata, in the file's order.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The cell's identity in the file (nbformat 4.5), or null where the file gives none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Whether the cell is there to be run and not to be seen: it is inside a comment of a Markdown document, or has the tag
    /// <see cref="CellTag.RemoveCell"/>.
    /// </summary>
    public bool IsHidden { get; init; }

    /// <summary>
    /// The line of the file that the first line of the source is, counted from 1; null where the lines of the file are not those
    /// of its cells, as in .ipynb.
    /// </summary>
    public int? Line { get; init; }

    /// <summary>
    /// The line of the file that the first line of what is expected of a code cell is, counted from 1; null where nothing is, or
    /// where the file does not hold it line by line.
    /// </summary>
    public int? OutputLine { get; init; }

    /// <summary>The file's own text for the cell; undefined for a cell made in memory.</summary>
    internal JsonElement Json { get; init; }

    /// <summary>A member of the cell's metadata, found by its path of names; undefined where there is none.</summary>
    /// <param name="path">The names from the metadata object inwards.</param>
    public JsonElement Metadata(params ReadOnlySpan<string> path) => JsonPath.Find(Json, ["metadata", .. path]);

    /// <summary>
    /// The images a Markdown cell carries with it: file name, then MIME type, then Base64 text. Undefined where it has none.
    /// </summary>
    public JsonElement Attachments => JsonPath.Find(Json, ["attachments"]);
}

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Code, which a kernel runs.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is neither run nor rendered.</summary>
    Raw,
}
