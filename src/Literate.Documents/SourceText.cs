using System.Collections.Immutable;
using System.Text;

namespace Literate.Documents;

/// <summary>A line of a text, or the part of it that is inside a comment, without what ends the line.</summary>
/// <param name="Start">Where its first character stands.</param>
/// <param name="End">Where the character after its last one stands.</param>
internal readonly record struct SourceLine(int Start, int End);

/// <summary>The text of a file together with the places of its lines.</summary>
/// <remarks>
/// A byte order mark is a character of the text and of no line. UTF-8 that is valid says the same when it is decoded and
/// encoded again, so what an edit does not touch keeps its bytes.
/// </remarks>
internal sealed class SourceText
{
    private const char ByteOrderMark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Comparer<SourceLine> ByStart = Comparer<SourceLine>.Create((left, right) => left.Start.CompareTo(right.Start));

    private SourceText(string text) => (Text, Lines) = (text, [.. LinesOf(text)]);

    public string Text { get; }

    /// <summary>The lines from the first to the last; at least one, and the last one is empty where the text ends with a line end.</summary>
    public ImmutableArray<SourceLine> Lines { get; }

    /// <exception cref="DocumentException">The bytes are not UTF-8.</exception>
    public static SourceText Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new SourceText(Strict.GetString(utf8));
        }
        catch (DecoderFallbackException fault)
        {
            throw DocumentErrors.NotUtf8(utf8[..Math.Max(0, fault.Index)].Count((byte)'\n') + 1, fault);
        }
    }

    /// <summary>A text made in memory.</summary>
    public static SourceText Of(string text) => new(text);

    /// <summary>The text that the bytes would have if all of them that are not UTF-8 were.</summary>
    public static SourceText ParseAny(ReadOnlySpan<byte> utf8) => new(Encoding.UTF8.GetString(utf8));

    /// <summary>What a line holds.</summary>
    public string this[SourceLine line] => Text[line.Start..line.End];

    /// <summary>The index of the line that a place is in.</summary>
    public int LineAt(int place)
    {
        var index = Lines.BinarySearch(new SourceLine(place, place), ByStart);
        return index >= 0 ? index : ~index - 1;
    }

    /// <summary>The characters that end a line.</summary>
    public string EndOf(int lineIndex) => Text[Lines[lineIndex].End..Lines[lineIndex + 1].Start];

    // The line ends are those of Markdown and of editors: no other character ends a line there.
    private static IEnumerable<SourceLine> LinesOf(string text)
    {
        var start = text.StartsWith(ByteOrderMark) ? 1 : 0;
        while (text.AsSpan(start).IndexOfAny('\r', '\n') is >= 0 and var length)
        {
            var end = start + length;
            yield return new SourceLine(start, end);
            start = end + (text.AsSpan(end).StartsWith("\r\n") ? 2 : 1);
        }

        yield return new SourceLine(start, text.Length);
    }
}
