using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Writes JSON in the layout of a file.</summary>
/// <remarks>
/// <see cref="Utf8JsonWriter"/> cannot give these bytes. It writes the names of members from their meaning, so that
/// <c>\u00e9</c> or <c>\/</c> in one would not survive; its raw values keep their spelling but are not laid out; its encoders
/// escape emoji; and it knows neither a margin nor the blanks that a file has after its colons and commas. Copying the tokens
/// of the file and laying them out anew takes fewer lines than working around that.
/// </remarks>
internal sealed class JsonLayout
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly IpynbStyle _style;
    private readonly string _margin;

    private JsonLayout(IpynbStyle style, string margin) => (_style, _margin) = (style, margin);

    /// <summary>The bytes of <paramref name="part"/>, without a line end after it.</summary>
    /// <param name="part">What to write.</param>
    /// <param name="style">The layout.</param>
    /// <param name="margin">The blanks before the line in which the part begins; its other lines get them too.</param>
    public static ReadOnlySpan<byte> Write(JsonPart part, IpynbStyle style, string margin = "")
    {
        var layout = new JsonLayout(style, margin);
        layout.Write(part, 0);
        return layout._bytes.WrittenSpan;
    }

    private void Write(JsonPart part, int depth)
    {
        switch (part)
        {
            case JsonPart.Stored(var element):
                Write(element, depth);
                break;
            case JsonPart.Untouched(var element):
                _bytes.Write(JsonMarshal.GetRawUtf8Value(element));
                break;
            case JsonPart.Text(var text):
                Write($"\"{JsonString.Escape(text)}\"");
                break;
            case JsonPart.Number(var number):
                Write(number?.ToString(CultureInfo.InvariantCulture) ?? "null");
                break;
            case JsonPart.List(var items):
                Write('[', items, item => Write(item, depth + 1), ']', depth);
                break;
            case JsonPart.Members(var members):
                Write('{', members, member =>
                {
                    Write($"\"{member.Spelling}\"{_style.Colon}");
                    Write(member.Value, depth + 1);
                }, '}', depth);
                break;
        }
    }

    private void Write(JsonElement element, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                Write('[', element.EnumerateArray(), item => Write(item, depth + 1), ']', depth);
                break;
            case JsonValueKind.Object:
                Write('{', element.EnumerateObject(), member =>
                {
                    Write("\"");
                    _bytes.Write(JsonMarshal.GetRawUtf8PropertyName(member));
                    Write($"\"{_style.Colon}");
                    Write(member.Value, depth + 1);
                }, '}', depth);
                break;
            default:
                _bytes.Write(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private void Write<T>(char open, IEnumerable<T> items, Action<T> write, char close, int depth)
    {
        Write(open.ToString());
        var any = false;
        foreach (var item in items)
        {
            if (any)
                Write(_style.Comma);
            any = true;
            BreakLine(depth + 1);
            write(item);
        }

        if (any)
            BreakLine(depth);
        Write(close.ToString());
    }

    private void BreakLine(int depth)
    {
        if (_style.Indent is null)
            return;

        Write(_style.Newline);
        Write(_margin);
        for (; depth > 0; depth--)
            Write(_style.Indent);
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _bytes);
}
