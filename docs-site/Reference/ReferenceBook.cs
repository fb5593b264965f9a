using DocsSite.Names;
using DocsSite.Pages;

namespace DocsSite.Reference;

/// <summary>The reference part of a site: the pages of some libraries' types, and where in the book each name is used.</summary>
/// <param name="Libraries">The libraries, in the order in which the book names them.</param>
/// <param name="Places">Where the pages are.</param>
/// <param name="SeenIn">The cells that use a name, by the page and in the order of reading; nothing for one that no cell uses.</param>
internal sealed record ReferenceBook(
    IReadOnlyList<ReferenceLibrary> Libraries,
    ReferencePlaces Places,
    ILookup<NameTarget.Library, SeenCell> SeenIn)
{
    /// <summary>Whether there is one: a book that names no library has none.</summary>
    public bool Exists => Libraries.Count > 0;

    public static ReferenceBook Of(IReadOnlyList<ReferenceLibrary> libraries, ReferencePlaces places, IEnumerable<Chapter> chapters) => new(
        libraries,
        places,
        chapters.SelectMany(chapter => chapter.Parts.OfType<ChapterPart.Code>()
            .Select(part => part.Result.Cell.Number)
            .SelectMany(cell => chapter.Code.UsedIn(cell).Select(name => (Name: name, Cell: new SeenCell(chapter, cell)))))
            .ToLookup(use => use.Name, use => use.Cell));
}

/// <summary>A cell that uses a name.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Number">The cell's number in it.</param>
internal sealed record SeenCell(Chapter Chapter, int Number);
