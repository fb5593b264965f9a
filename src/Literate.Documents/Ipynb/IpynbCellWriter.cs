using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Writes one cell: what its file says, with what differs from that set anew.</summary>
internal static class IpynbCellWriter
{
    public static JsonPart.Members Part(Cell cell, string notebookLanguage, string? id)
    {
        var stored = cell.Json.ValueKind == JsonValueKind.Object ? IpynbCellReader.Read(cell.Json, notebookLanguage) : null;
        var part = JsonPart.Members.Of(cell.Json);
        if (stored is null)
            part = part.Set("metadata", JsonPart.Members.None);
        if (stored?.Kind != cell.Kind)
            part = part.Set("cell_type", new JsonPart.Text(NameOf(cell.Kind)));
        if (stored?.Source != cell.Source)
            part = part.Set("source", IpynbLines.Of(cell.Source));
        if (stored?.Id != id)
            part = id is null ? part.Remove("id") : part.Set("id", new JsonPart.Text(id));
        if (!cell.Tags.AsSpan().SequenceEqual((stored?.Tags ?? []).AsSpan()))
            part = part.Set(["metadata", "tags"], new JsonPart.List([.. cell.Tags.Select(tag => new JsonPart.Text(tag))]));

        if (cell.Kind == CellKind.Code)
            return WithCode(part, cell, stored?.Kind == CellKind.Code ? stored : null, notebookLanguage);

        return stored?.Kind == CellKind.Code ? part.Remove("outputs").Remove("execution_count") : part;
    }

    private static JsonPart.Members WithCode(JsonPart.Members part, Cell cell, Cell? stored, string notebookLanguage)
    {
        if (IpynbLanguage.OfCell(cell.Json, notebookLanguage) != cell.Language)
        {
            var language = new JsonPart.Text(cell.Language);
            part = part.Set(IpynbLanguage.OfCellPath, language);
            if (JsonPath.Find(cell.Json, IpynbLanguage.OfCellFormerPath).ValueKind != JsonValueKind.Undefined)
                part = part.Set(IpynbLanguage.OfCellFormerPath, language);
        }

        if (stored is null || stored.ExecutionCount != cell.ExecutionCount)
            part = part.Set("execution_count", new JsonPart.Number(cell.ExecutionCount));
        if (stored is null || !IpynbOutputs.AreSame(stored.Outputs, cell.Outputs))
            part = part.Set("outputs", IpynbOutputs.Part(stored?.Outputs ?? [], cell.Outputs, json => new JsonPart.Stored(json)));
        return part;
    }

    private static string NameOf(CellKind kind) => kind switch
    {
        CellKind.Code => "code",
        CellKind.Markdown => "markdown",
        _ => "raw",
    };
}
