using Wcwidth;

namespace Literate.Reporting;

/// <summary>How many columns of a terminal a text takes: some signs take two, and some none.</summary>
public static class TextWidth
{
    /// <summary>The columns that a text takes.</summary>
    /// <param name="text">A text without line ends and tabs.</param>
    public static int Of(string text) => text.EnumerateRunes().Sum(rune => Math.Max(0, UnicodeCalculator.GetWidth(rune)));

    /// <summary>The text, or as much of it as there is room for, with an ellipsis at its end.</summary>
    /// <param name="text">A text without line ends and tabs.</param>
    /// <param name="columns">The room.</param>
    public static string Fitted(string text, int columns)
    {
        if (Of(text) <= columns)
            return text;

        var (end, room) = (0, columns - 1);
        foreach (var rune in text.EnumerateRunes())
        {
            room -= Math.Max(0, UnicodeCalculator.GetWidth(rune));
            if (room < 0)
                break;
            end += rune.Utf16SequenceLength;
        }

        return columns < 1 ? "" : text[..end] + "…";
    }
}
