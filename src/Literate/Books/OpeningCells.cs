using System.Text.Json;

namespace Literate.Books;

/// <summary>The cells that a website's start page opens with, each named <c>notebook#first line</c>, or <c>notebook#cell-4</c>.</summary>
/// <remarks>In the file it is an object with these members, or one such name, which then is the only code.</remarks>
/// <param name="Code">The cells whose code is shown, in order, and below it what the last of them printed.</param>
/// <param name="Picture">The cell whose first picture is shown; null for the last of <paramref name="Code"/>.</param>
/// <param name="Caption">A sentence beside them that leads to the last cell's place in the book; null for that place's name.</param>
public sealed record OpeningCells(IReadOnlyList<string> Code, string? Picture = null, string? Caption = null)
{
    /// <summary>All names.</summary>
    public IEnumerable<string> All => Picture is null ? Code : Code.Append(Picture);

    /// <summary>The notebook and the cell that a name names.</summary>
    public static (string Notebook, string Cell) Split(string name)
    {
        var hash = name.IndexOf('#');
        return hash < 0 ? (name, "") : (name[..hash].Trim(), name[(hash + 1)..].Trim());
    }

    internal static bool IsCell(string? name) => name is not null && Split(name) is { Notebook.Length: > 0, Cell.Length: > 0 };

    /// <summary>Reads what stands in the file.</summary>
    /// <exception cref="JsonException">It is neither the name of a cell nor an object with the members.</exception>
    internal static OpeningCells Of(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
            return new OpeningCells([value.GetString()!]);

        var read = new OpeningCells([]);
        foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject() : default)
        {
            read = (member.Name.ToLowerInvariant(), member.Value.ValueKind) switch
            {
                ("code", JsonValueKind.Array) when member.Value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String) => read with { Code = BookSettings.Texts(member.Value) },
                ("picture", JsonValueKind.String or JsonValueKind.Null) => read with { Picture = member.Value.GetString() },
                ("caption", JsonValueKind.String or JsonValueKind.Null) => read with { Caption = member.Value.GetString() },
                _ => throw NotUnderstood(),
            };
        }

        return read.Code.Count > 0 ? read : throw NotUnderstood();
    }

    private static JsonException NotUnderstood() => new(
        "\"opening\" is neither the name of a cell nor an object with code (a list of at least one), picture and caption.", "$.opening", null, null);
}
