using System.Collections.Immutable;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Reads one cell.</summary>
internal static class IpynbCellReader
{
    public static Cell Read(JsonElement json, string notebookLanguage)
    {
        JsonMember.Object(json, "cells");
        CheckMetadata(json);
        var kind = ReadKind(json);
        ImmutableArray<string> tags = [.. JsonMember.Strings(JsonMember.Find(json, "metadata"), "tags")];
        var cell = new Cell
        {
            Kind = kind,
            Source = JsonMember.Text(json, "source").Replace("\r\n", "\n").Replace('\r', '\n'),
            Tags = tags,
            IsHidden = tags.Contains(CellTag.RemoveCell),
            Id = JsonMember.String(json, "id"),
            Json = json,
        };

        return kind != CellKind.Code ? cell : cell with
        {
            Language = IpynbLanguage.OfCell(json, notebookLanguage),
            Outputs = [.. JsonMember.Items(json, "outputs").Select(IpynbOutputReader.Read)],
            ExecutionCount = JsonMember.Integer(json, "execution_count"),
        };
    }

    /// <summary>Makes sure that the metadata of a part, if it has any, is an object.</summary>
    public static void CheckMetadata(JsonElement part)
    {
        if (part.TryGetProperty("metadata", out var metadata))
            JsonMember.Object(metadata, "metadata");
    }

    private static CellKind ReadKind(JsonElement cell) => JsonMember.String(cell, "cell_type") switch
    {
        "code" => CellKind.Code,
        "markdown" => CellKind.Markdown,
        "raw" => CellKind.Raw,
        null => throw IpynbErrors.NoCellType(cell),
        var other => throw IpynbErrors.UnknownCellType(JsonMember.Find(cell, "cell_type"), other),
    };
}
