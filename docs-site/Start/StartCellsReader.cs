using DocsSite.Building;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Books;
using Literate.Cells;

namespace DocsSite.Start;

/// <summary>Finds the cells that a book's settings name for its start page.</summary>
internal static class StartCellsReader
{
    /// <summary>Looks for the cells in the notebooks' files, before anything is run. Whether a page shows them, and a picture, is known later.</summary>
    /// <exception cref="SiteException">A notebook or a cell that is named is not there.</exception>
    public static void Check(Book book)
    {
        foreach (var name in book.Settings.Opening?.All ?? [])
        {
            var (notebook, cell) = OpeningCells.Split(name);
            var source = book.Notebooks.FirstOrDefault(source => source.Name == notebook)
                ?? throw SiteErrors.NoNotebookToOpenWith(name, notebook, book.Notebooks.Select(source => source.Name));
            if (NotebookCells.Of(source) is { } cells && !cells.Any(there => IsNamed(there, cell)))
                throw SiteErrors.NoCellToOpenWith(name, cell, notebook, cells.Where(there => !there.Cell.IsHidden).Select(there => there.Title));
        }
    }

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
        var chapter = chapters.First(chapter => chapter.Source.Name == notebook); // It was looked for before the run.
        var cells = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result).ToList();
        var found = cells.FirstOrDefault(result => IsNamed(result.Cell, cell))
            ?? throw SiteErrors.NoCellToOpenWith(name, cell, notebook, cells.Select(result => result.Cell.Title));
        return new ChapterCell(chapter, found);
    }

    private static bool IsNamed(CodeCell there, string cell) => there.Name == cell || there.Title == cell || Anchors.OfCell(there.Number) == cell;
}
