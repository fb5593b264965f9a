using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>How the JSON of an .ipynb file is laid out.</summary>
public sealed record IpynbStyle
{
    /// <summary>The layout of nbformat, and so of Jupyter: one blank of indent, <c>\n</c>, a line end at the end.</summary>
    public static IpynbStyle Nbformat { get; } = new();

    /// <summary>What ends a line: <c>\n</c> or <c>\r\n</c>.</summary>
    public string Newline { get; init; } = "\n";

    /// <summary>What a level of nesting adds to the front of a line, or null where all stands in one line.</summary>
    public string? Indent { get; init; } = " ";

    /// <summary>What stands between a member's name and its value: a colon, with or without blanks.</summary>
    public string Colon { get; init; } = ": ";

    /// <summary>What stands between two items in one line: a comma, with or without blanks.</summary>
    public string Comma { get; init; } = ",";

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; init; }

    /// <summary>Whether the last line has a line end.</summary>
    public bool EndsWithNewline { get; init; } = true;

    /// <summary>Finds out how a file is laid out, from its first lines and its ends.</summary>
    /// <param name="utf8">The file's content.</param>
    /// <exception cref="DocumentException">The bytes are not JSON in UTF-8.</exception>
    public static IpynbStyle Detect(ReadOnlySpan<byte> utf8) => Detect(utf8, IpynbText.Parse(utf8));

    internal static IpynbStyle Detect(ReadOnlySpan<byte> utf8, IpynbText text)
    {
        var lineEnd = utf8.IndexOf((byte)'\n');
        var style = new IpynbStyle
        {
            Newline = lineEnd > 0 && utf8[lineEnd - 1] == '\r' ? "\r\n" : "\n",
            HasByteOrderMark = utf8.StartsWith(IpynbText.ByteOrderMark),
            EndsWithNewline = utf8[^1] == '\n',
        };
        if (text.Root.ValueKind != JsonValueKind.Object || !text.Root.EnumerateObject().Any())
            return style;

        var first = text.Root.EnumerateObject().First();
        var beforeFirst = Between(utf8, text.StartOf(text.Root) + 1, text.StartOf(first));
        var colon = Between(utf8, text.EndOfName(first), text.StartOf(first.Value));
        style = style with { Colon = colon.Contains('\n') ? style.Colon : colon };
        if (beforeFirst.Contains('\n'))
            return style with { Indent = beforeFirst[(beforeFirst.LastIndexOf('\n') + 1)..] };

        if (utf8[text.StartOf(text.Root)..text.EndOf(text.Root)].Contains((byte)'\n'))
            return style;

        style = style.InOneLine();
        return text.Root.EnumerateObject().Count() < 2 ? style : style with
        {
            Comma = Between(utf8, text.EndOf(first.Value), text.StartOf(text.Root.EnumerateObject().ElementAt(1))),
        };
    }

    /// <summary>The same style for a part that stands in one line, with a blank after the comma if the colon has one.</summary>
    internal IpynbStyle InOneLine() => this with { Indent = null, Comma = Colon.EndsWith(' ') ? ", " : "," };

    private static string Between(ReadOnlySpan<byte> utf8, int start, int end) => Encoding.UTF8.GetString(utf8[start..end]);
}
