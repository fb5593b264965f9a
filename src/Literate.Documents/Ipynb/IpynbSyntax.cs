using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Literate.Documents.Ipynb;

/// <summary>Finds out why a file is not JSON, in terms its owner understands.</summary>
internal static class IpynbSyntax
{
    /// <summary>
    /// How deep JSON may be nested. The parts that walk the tree recurse, and this keeps them far from the end of the stack.
    /// </summary>
    public const int MaxDepth = 512;

    private const int ExcerptLength = 60;

    public static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;

    /// <exception cref="DocumentException">The bytes are not JSON in UTF-8, or more deeply nested than can be read.</exception>
    public static void Check(ReadOnlySpan<byte> json)
    {
        var start = json.IndexOfAnyExcept(Blanks);
        if (start < 0)
            throw IpynbErrors.Empty();

        CheckEncoding(json);
        try
        {
            // Read as if more might follow: then text that ends too early is told apart from text that is wrong.
            if (IsWhole(json, isFinalBlock: false))
                return;

            if (json[start] is (byte)'{' or (byte)'[')
                throw IpynbErrors.EndsTooEarly(LineAt(json, json.Length));

            IsWhole(json, isFinalBlock: true);
        }
        catch (JsonException exception)
        {
            throw Explain(json, exception);
        }
    }

    private static void CheckEncoding(ReadOnlySpan<byte> json)
    {
        if (Utf8.IsValid(json))
            return;

        var position = 0;
        OperationStatus status;
        while ((status = Rune.DecodeFromUtf8(json[position..], out _, out var length)) == OperationStatus.Done)
            position += length;

        throw status == OperationStatus.NeedMoreData
            ? IpynbErrors.EndsTooEarly(LineAt(json, json.Length))
            : IpynbErrors.NotUtf8(LineAt(json, position));
    }

    private static bool IsWhole(ReadOnlySpan<byte> json, bool isFinalBlock)
    {
        // One level more than is allowed, so that the limit is met here, where it can be told apart from other faults.
        var options = new JsonReaderOptions { MaxDepth = MaxDepth + 1 };
        var reader = new Utf8JsonReader(json, isFinalBlock, new JsonReaderState(options));
        var whole = false;
        while (reader.Read())
        {
            if (reader.CurrentDepth == MaxDepth && reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                throw IpynbErrors.TooDeep(MaxDepth, LineAt(json, (int)reader.TokenStartIndex));

            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueIsEscaped && HasHalfCharacter(ref reader))
                throw IpynbErrors.HalfCharacterInName(LineAt(json, (int)reader.TokenStartIndex));

            whole = reader.CurrentDepth == 0 && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray);
        }

        return whole;
    }

    // Such a name could be kept, but every later look for a member by its name would throw.
    private static bool HasHalfCharacter(ref Utf8JsonReader reader) =>
        JsonString.HasHalfCharacter(JsonString.Unescape(reader.ValueSpan));

    private static DocumentException Explain(ReadOnlySpan<byte> json, JsonException exception)
    {
        var conflict = json.StartsWith("<<<<<<<"u8) ? 0 : json.IndexOf("\n<<<<<<<"u8);
        if (conflict >= 0)
            return IpynbErrors.MergeConflict(LineAt(json, conflict + 1), exception);

        // Both count from zero, and the position counts bytes.
        var (line, position) = ((int)(exception.LineNumber ?? 0), (int)(exception.BytePositionInLine ?? 0));
        var bytes = Line(json, line);
        var text = Encoding.UTF8.GetString(bytes);
        var column = Encoding.UTF8.GetCharCount(bytes[..Math.Min(position, bytes.Length)]);
        var excerpt = text[Math.Max(0, column - ExcerptLength / 2)..Math.Min(text.Length, column + ExcerptLength / 2)];
        return IpynbErrors.NotJson(line + 1, column + 1, excerpt.Trim(), exception);
    }

    private static ReadOnlySpan<byte> Line(ReadOnlySpan<byte> json, int index)
    {
        for (; index > 0; index--)
            json = json[(json.IndexOf((byte)'\n') + 1)..];

        var end = json.IndexOf((byte)'\n');
        return end < 0 ? json : json[..end];
    }

    private static int LineAt(ReadOnlySpan<byte> json, int position) =>
        json[..Math.Min(position, json.Length)].Count((byte)'\n') + 1;
}
