using System.Text;
using Literate.Reporting.Differences;
using Wcwidth;

namespace Literate.Reporting;

/// <summary>The line of <c>^^^</c> that points at parts of the line above it.</summary>
internal static class Signs
{
    /// <summary>The signs, with nothing behind the last. They stand right also below characters that take two columns or none.</summary>
    public static string Below(string line, IReadOnlyList<ChangedPart> parts)
    {
        var signs = new StringBuilder();
        var place = 0;
        foreach (var part in parts)
        {
            signs.Append(Columns(line[place..Math.Min(part.Start, line.Length)], ' '));
            place = Math.Min(part.End, line.Length);
            var below = Columns(line[Math.Min(part.Start, line.Length)..place], '^');
            signs.Append(below.Length == 0 ? "^" : below); // It may stand behind the last character.
        }

        return signs.ToString();
    }

    /// <summary>A sign for each column that the text takes. A tab stays one, and so is as wide below as it is above.</summary>
    private static string Columns(string text, char sign)
    {
        var columns = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                columns.Append('\t');
            else
                columns.Append(sign, Math.Max(0, UnicodeCalculator.GetWidth(rune)));
        }

        return columns.ToString();
    }
}
