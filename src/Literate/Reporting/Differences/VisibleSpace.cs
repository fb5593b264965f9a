using System.Globalization;
using System.Text;

namespace Literate.Reporting.Differences;

/// <summary>White space, and other characters that cannot be seen, as signs.</summary>
internal static class VisibleSpace
{
    /// <summary>Whether a part of a line has nothing in it that can be seen.</summary>
    public static bool IsAll(string line, ChangedPart part) => line.Skip(part.Start).Take(part.Length).All(IsUnseen);

    /// <summary>
    /// The line with <c>·</c> for a blank, <c>→</c> for a tab, <c>&lt;U+00A0&gt;</c> for others by their code, and <c>␊</c> where it is empty.
    /// </summary>
    public static DifferenceLine In(DifferenceLine line)
    {
        if (line.Text.Length == 0)
            return line with { Text = "␊" };

        var text = new StringBuilder();
        var places = new int[line.Text.Length + 1]; // Where each character has come to stand.
        for (var i = 0; i < line.Text.Length; i++)
        {
            text.Append(line.Text[i] switch
            {
                ' ' => "·",
                '\t' => "→",
                var character when IsUnseen(character) => string.Create(CultureInfo.InvariantCulture, $"<U+{(int)character:X4}>"),
                var character => character.ToString(),
            });
            places[i + 1] = text.Length;
        }

        return line with { Text = text.ToString(), Changed = [.. line.Changed.Select(part => new ChangedPart(places[part.Start], places[part.End] - places[part.Start]))] };
    }

    /// <summary>The text without what cannot be seen.</summary>
    public static string Without(string text) => string.Concat(text.Where(character => !IsUnseen(character)));

    private static bool IsUnseen(char character) => char.IsWhiteSpace(character) || char.GetUnicodeCategory(character) == UnicodeCategory.Format;
}
