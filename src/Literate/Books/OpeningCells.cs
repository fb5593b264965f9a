using System.Text.Json;
using System.Text.Json.Serialization;

namespace Literate.Books;

/// <summary>The cells that a website's start page opens with, each named <c>notebook#first line</c>, or <c>notebook#cell-4</c>.</summary>
/// <remarks>In the file it is an object with these members, or one such name, which then is the only code.</remarks>
/// <param name="Code">The cells whose code is shown, in order, and below it what the last of them printed.</param>
/// <param name="Picture">The cell whose first picture is shown; null for the last of <paramref name="Code"/>.</param>
/// <param name="Caption">A sentence beside them that leads to the last cell's place in the book; null for that place's name.</param>
[JsonConverter(typeof(Converter))]
public sealed record OpeningCells(IReadOnlyList<string> Code, string? Picture = null, string? Caption = null)
{
    /// <summary>All names.</summary>
    internal IEnumerable<string> All => Picture is null ? Code : Code.Append(Picture);

    /// <summary>The notebook and the cell that a name names.</summary>
    public static (string Notebook, string Cell) Split(string name)
    {
        var hash = name.IndexOf('#');
        return hash < 0 ? (name, "") : (name[..hash].Trim(), name[(hash + 1)..].Trim());
    }

    internal static bool IsCell(string? name) => name is not null && Split(name) is { Notebook.Length: > 0, Cell.Length: > 0 };

    private sealed class Converter : JsonConverter<OpeningCells>
    {
        public override OpeningCells Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.String)
                return new OpeningCells([reader.GetString()!]);

            try
            {
                if (JsonSerializer.Deserialize<Members>(ref reader, options) is { Code: [_, ..] code, Picture: var picture, Caption: var caption })
                    return new OpeningCells(code, picture, caption);
            }
            catch (JsonException)
            {
                // Its place would be one inside of the object, and the reader of the whole file adds the right one to the one below.
            }

            throw new JsonException("\"opening\" is neither the name of a cell nor an object with code (a list of at least one), picture and caption.");
        }

        public override void Write(Utf8JsonWriter writer, OpeningCells value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Members(value.Code, value.Picture, value.Caption), options);
    }

    private sealed record Members(IReadOnlyList<string> Code, string? Picture = null, string? Caption = null);
}
