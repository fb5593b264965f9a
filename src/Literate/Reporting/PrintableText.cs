using System.Text;

namespace Literate.Reporting;

/// <summary>Text of others as it may be printed: a terminal would take some of its characters for commands.</summary>
public static class PrintableText
{
    private const int ControlPictures = 0x2400, Delete = 0x7F, PictureOfDelete = 0x2421;

    /// <summary>
    /// The text with each control character replaced by its picture (<c>␛</c>), or by <c>�</c> where it has none. Tabs and the
    /// ends of lines stay. Half a surrogate pair is replaced by <c>�</c>.
    /// </summary>
    public static string Of(string text)
    {
        var printable = new StringBuilder(text.Length);
        var index = 0;
        foreach (var rune in text.EnumerateRunes()) // Half a surrogate pair comes as U+FFFD.
        {
            index += rune.Utf16SequenceLength;
            var isEndOfLine = rune.Value == '\n' || (rune.Value == '\r' && index < text.Length && text[index] == '\n'); // Alone, \r writes over the line.
            printable.Append(rune.Value == '\t' || isEndOfLine ? rune : Printable(rune));
        }

        return printable.ToString();
    }

    /// <summary>The text as <see cref="Of"/> has it, and in one line without tabs: those are replaced too.</summary>
    public static string InOneLine(string text) => Of(text).Replace('\t', '␉').Replace('\r', '␍').Replace('\n', '␊');

    private static Rune Printable(Rune rune) => rune.Value switch
    {
        < ' ' => new Rune(ControlPictures + rune.Value),
        Delete => new Rune(PictureOfDelete),
        _ => Rune.IsControl(rune) ? Rune.ReplacementChar : rune,
    };
}
