using System.Globalization;
using System.Text;

namespace Coroutines;

/// <summary>The text of an SVG: its numbers, its escapes, and how wide a label will be.</summary>
internal static class SvgText
{
    /// <summary>A little more than fonts of fixed width take at 12 pixels: 0.6 em, so a label fits its place in each of them.</summary>
    private const double LabelCharacter = 7.4;

    /// <summary>What a bold 13 pixel letter of a sans-serif font takes on average, rounded up.</summary>
    private const double NameCharacter = 8.2;

    internal static int WidthOfLabel(string text) => (int)Math.Ceiling(LabelCharacter * Columns(text));

    internal static int WidthOfName(string text) => (int)Math.Ceiling(NameCharacter * Columns(text));

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    internal static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            escaped.Append(character switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                < ' ' and not '\n' => " ", // Only a name can have one; values and types cannot.
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Characters from the East Asian blocks, and those beyond the basic plane, are two columns wide.</summary>
    private static int Columns(string text) => text.Sum(character => character is >= '\u1100' and < '\uD800' or >= '\uF900' ? 2 : 1);
}
