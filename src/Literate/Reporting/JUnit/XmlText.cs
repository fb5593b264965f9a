using System.Text;

namespace Literate.Reporting.JUnit;

/// <summary>Any text as XML can hold it.</summary>
internal static class XmlText
{
    private const int ControlPictures = 0x2400, NotACharacter = 0xFFFF;

    /// <summary>
    /// The text with what XML has no way to write, not even escaped, replaced: a control character by its picture (<c>␛</c>),
    /// half a surrogate pair and the like by <c>�</c>.
    /// </summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // Half a surrogate pair comes as U+FFFD.
        {
            if (rune.Value is < ' ' and not ('\t' or '\n' or '\r'))
                clean.Append((char)(ControlPictures + rune.Value));
            else if (rune.Value is NotACharacter or NotACharacter - 1)
                clean.Append(Rune.ReplacementChar);
            else
                clean.Append(rune);
        }

        return clean.ToString();
    }
}
