using System.Collections.Immutable;
using Literate.Documents.Markdown;

namespace Literate.Documents.Dib;

/// <summary>A section of the file with what is expected.</summary>
/// <param name="Heading">The index of the line that begins it.</param>
/// <param name="End">The index of the line after its last one.</param>
/// <param name="Number">The number of its cell among the code cells, counted from 1.</param>
/// <param name="Title">The title of its cell, as <see cref="Bare"/> has it.</param>
/// <param name="Tags">The words of its lines <c>Tags: …</c>.</param>
/// <param name="Output">The lines of its output fence, from the opening to the closing one; null where it has none.</param>
/// <param name="Content">What stands in that fence.</param>
internal sealed record ExpectedSection(
    int Heading, int End, int Number, string Title, ImmutableArray<string> Tags, (int Opening, int Closing)? Output, string Content)
{
    /// <summary>The line that begins the section of a cell.</summary>
    /// <remarks>The title is code: as that, nothing in it means anything to Markdown.</remarks>
    public static string HeadingOf(int number, string title)
    {
        if (Bare(title).Length == 0)
            return $"## Cell {number}";
        var ticks = new string('`', FenceLength.LongestRun('`', title) + 1);
        var pad = title.StartsWith('`') || title.EndsWith('`') ? " " : "";
        return $"## Cell {number}: {ticks}{pad}{title}{pad}{ticks}";
    }

    /// <summary>A title without what may stand around it in a heading.</summary>
    public static string Bare(string title)
    {
        var (start, end) = (0, title.Length);
        while (start < end && IsAround(title[start]))
            start++;
        while (start < end && IsAround(title[end - 1]))
            end--;
        return title[start..end];
    }

    private static bool IsAround(char character) => character == '`' || char.IsWhiteSpace(character);
}
