using DocsSite.Building;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Books;

namespace DocsSite.Start;

/// <summary>Finds the cells that a book's settings name for its start page.</summary>
internal static class StartCellsReader
{
    /// <exception cref="SiteException">A cell that is named is not there, or is not shown.</exception>
    public static StartCells? Read(OpeningCells? named, IReadOnlyList<Chapter> chapters)
    {
        if (named is null)
            return null;

        var code = named.Code.Select(name => Find(name, chapters)).ToList();
        var picture = named.Picture is { } name ? Find(name, chapters) : null;
        if (picture is not null && StartPicture.Of(picture) is null)
            throw SiteErrors.NoPictureToOpenWith(named.Picture!);
        return new StartCells(code, picture ?? (StartPicture.Of(code[^1]) is null ? null : code[^1]), named.Caption);
    }

    private static ChapterCell Find(string name, IReadOnlyList<Chapter> chapters)
    {
        var (notebook, cell) = OpeningCells.Split(name);
        var chapter = chapters.FirstOrDefault(chapter => chapter.Source.Name == notebook)
            ?? throw SiteErrors.NoNotebookToOpenWith(name, notebook, chapters.Select(chapter => chapter.Source.Name));
        var cells = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result).ToList();
        var found = cells.FirstOrDefault(result => result.Cell.Name == cell || result.Cell.Title == cell || Anchors.OfCell(result.Cell.Number) == cell)
            ?? throw SiteErrors.NoCellToOpenWith(name, cell, notebook, cells.Select(result => result.Cell.Title));
        return new ChapterCell(chapter, found);
    }
}
