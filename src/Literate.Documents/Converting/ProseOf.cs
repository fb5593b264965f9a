using Literate.Documents.Markdown;

namespace Literate.Documents.Converting;

/// <summary>Cells that a format has no place for, as prose.</summary>
internal static class ProseOf
{
    /// <summary>Text in a fence.</summary>
    public static string Fenced(string info, string text)
    {
        var run = new string('`', FenceLength.For('`', text));
        return $"{run}{(info.All(character => character != '`' && !char.IsWhiteSpace(character)) ? info : "text")}\n{text}\n{run}";
    }

    /// <summary>A cell of raw text, which no document and no script has.</summary>
    public static string Raw(Cell cell, int index, Fitting fitting)
    {
        fitting.Lose(index, LossKind.CellKind, "that it is raw text: it is a block of text in the prose");
        return Fenced("raw", cell.Source);
    }

    /// <summary>A cell of code that the format cannot hold as code.</summary>
    public static string Code(Cell cell, int index, Fitting fitting)
    {
        fitting.Lose(index, LossKind.CellKind, $"that it is a cell in '{cell.Language}': it is a block of code in the prose, which is not run");
        return Fenced(cell.Language, cell.Source);
    }

    /// <summary>A text without empty lines at its ends; it is noted where it had some.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isEmpty">Whether a line counts as empty.</param>
    /// <param name="index">The index of its cell.</param>
    /// <param name="fitting">What is told of it.</param>
    public static string Trimmed(string text, Func<string, bool> isEmpty, int index, Fitting fitting)
    {
        var lines = text.Split('\n');
        var (first, last) = (Array.FindIndex(lines, line => !isEmpty(line)), Array.FindLastIndex(lines, line => !isEmpty(line)));
        if (first < 0)
        {
            fitting.Lose(index, LossKind.EmptyCell, "it is empty, and left out");
            return "";
        }

        if (first > 0 || last < lines.Length - 1)
            fitting.Lose(index, LossKind.Source, "empty lines at its beginning or its end");
        return string.Join('\n', lines[first..(last + 1)]);
    }
}
