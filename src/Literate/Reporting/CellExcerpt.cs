using System.Text;

namespace Literate.Reporting;

/// <summary>The line of a cell that something happened on, with its number and the place marked.</summary>
internal static class CellExcerpt
{
    /// <summary>The line, or nothing where it is not known.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column to mark, counted from 1, or null.</param>
    public static string Of(string source, int? line, int? column = null)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        if (line is not { } number || number < 1 || number > lines.Length)
            return "";

        var shown = lines[number - 1].Replace('\t', ' ');
        var excerpt = new StringBuilder($"    {number} | {shown}\n");
        if (column is { } place)
            excerpt.Append(' ', 4 + number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length).Append(" | ").Append(' ', place - 1).Append("^\n");
        return excerpt.ToString();
    }
}
