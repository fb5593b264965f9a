using DocsSite.Pages;
using Literate.Verdicts;

namespace DocsSite.Start;

/// <summary>A code cell of a chapter.</summary>
internal sealed record ChapterCell(Chapter Chapter, CellResult Result);

/// <summary>The cells that the start page opens with.</summary>
/// <param name="Code">Those whose code is shown, in order, at least one; below it what the last of them gave.</param>
/// <param name="Picture">The one whose picture is shown, or null.</param>
/// <param name="Caption">The words that lead to the last of them in the book, or null for the usual ones.</param>
internal sealed record StartCells(IReadOnlyList<ChapterCell> Code, ChapterCell? Picture, string? Caption)
{
    /// <summary>The cell that is meant.</summary>
    public ChapterCell Last => Picture ?? Code[^1];
}
