using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>The strings of JSON, as a file spells them and as they are meant.</summary>
/// <remarks>
/// <see cref="JsonElement.GetString"/> refuses one half of a surrogate pair (<c>\ud83d</c>), which a program that cuts its
/// output in the middle of an emoji leaves in a notebook. Here it is a lone <see cref="char"/>, and is written as it was read.
/// </remarks>
internal static class JsonString
{
    // What may have to be escaped: quote, backslash, control characters, and surrogates where one stands alone.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        [.. "\"\\", .. Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0xD800, 0x800)).Select(code => (char)code)]);

    /// <summary>What the string says.</summary>
    public static string Read(JsonElement element) => Unescape(JsonMarshal.GetRawUtf8Value(element)[1..^1]);

    /// <summary>What the text between the quotes says; it must be well-formed.</summary>
    public static string Unescape(ReadOnlySpan<byte> spelling)
    {
        var text = Encoding.UTF8.GetString(spelling);
        var escape = text.IndexOf('\\');
        if (escape < 0)
            return text;

        var meant = new StringBuilder(text.Length).Append(text, 0, escape);
        for (var i = escape; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                meant.Append(text[i]);
                continue;
            }

            i++;
            meant.Append(text[i] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var itself => itself,
            });
            if (text[i] == 'u')
                i += 4;
        }

        return meant.ToString();
    }

    /// <summary>The text between the quotes, spelled as Python's <c>json.dumps(…, ensure_ascii=False)</c> spells it.</summary>
    public static string Escape(string meant)
    {
        var spelling = new StringBuilder(meant.Length);
        var rest = meant.AsSpan();
        for (int plain; (plain = rest.IndexOfAny(Special)) >= 0;)
        {
            spelling.Append(rest[..plain]);
            rest = rest[plain..];
            var length = rest.Length > 1 && char.IsSurrogatePair(rest[0], rest[1]) ? 2 : 1;
            _ = length == 2 ? spelling.Append(rest[..2]) : spelling.Append(Escape(rest[0]));
            rest = rest[length..];
        }

        return spelling.Append(rest).ToString();
    }

    /// <summary>Whether the text holds one half of a surrogate pair without the other.</summary>
    public static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
                return true;
        }

        return false;
    }

    private static string Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => @"\\",
        '\n' => @"\n",
        '\r' => @"\r",
        '\t' => @"\t",
        '\b' => @"\b",
        '\f' => @"\f",
        _ => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
    };
}
