using System.Text;
using System.Text.Json;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>The JSON behind <c>#!meta</c>: the metadata of the notebook as a whole.</summary>
internal static class DibMetadata
{
    /// <summary>Reads the JSON.</summary>
    /// <param name="text">The JSON, which may have blanks around it.</param>
    /// <param name="line">The line of the file that it begins in, counted from 1.</param>
    /// <returns>An object with the JSON, as it is spelled, as its member <c>metadata</c>.</returns>
    /// <exception cref="DocumentException">It is no object in JSON.</exception>
    public static JsonElement Parse(string text, int line)
    {
        try
        {
            CheckNames(Encoding.UTF8.GetBytes(text), line);
            var metadata = JsonElement.Parse(text);
            if (metadata.ValueKind != JsonValueKind.Object)
                throw DibErrors.MetadataIsNoObject(line);
            return JsonElement.Parse($"{{\"metadata\":{text}}}");
        }
        catch (JsonException fault)
        {
            throw DibErrors.MetadataIsNotJson(line + (int)(fault.LineNumber ?? 0), fault);
        }
    }

    // Such a name could be kept, but every later look for a member by its name would throw.
    private static void CheckNames(ReadOnlySpan<byte> json, int line)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped && JsonString.HasHalfCharacter(JsonString.Unescape(reader.ValueSpan)))
                throw DibErrors.HalfCharacterInName(line + json[..(int)reader.TokenStartIndex].Count((byte)'\n'));
        }
    }
}
