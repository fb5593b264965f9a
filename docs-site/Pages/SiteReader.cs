using DocsSite.Building;
using DocsSite.Reference;
using Literate.Books;
using Literate.Python;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>Makes the site's value of a book, and of each notebook its chapter, which need not wait for the others.</summary>
/// <param name="book">The book.</param>
/// <param name="commit">The commit it is at, or null.</param>
/// <param name="libraries">The libraries that it has a reference of.</param>
/// <param name="places">Where their pages are.</param>
/// <param name="scripts">The Python beside its notebooks.</param>
/// <param name="theme">The theme.</param>
/// <param name="memory">What earlier builds have left.</param>
internal sealed class SiteReader(
    Book book, string? commit, IReadOnlyList<ReferenceLibrary> libraries, ReferencePlaces places,
    IReadOnlyDictionary<NotebookSource, PairedScript> scripts, Theme theme, BuildMemory memory)
{
    private readonly IReadOnlyDictionary<NotebookSource, string> _paths = PagePaths.Of(book.Notebooks, places.Paths);

    /// <summary>The chapter of a notebook that was proved. Several threads may ask for several at a time.</summary>
    public Chapter Chapter(NotebookResult.Ran result)
    {
        var path = _paths[result.Source];
        return memory.Pages.Chapter(
            result, path, commit,
            () => ChapterReader.Read(result, path, commit, memory.Explained, scripts.GetValueOrDefault(result.Source)));
    }

    /// <summary>The site of all chapters, in the order of the book.</summary>
    public Site Site(IReadOnlyList<Chapter> chapters) => new(
        book.Settings.Title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(book.Folder)),
        book.Settings.Description,
        book.Folder,
        chapters,
        Proof.Of([.. chapters.Select(chapter => chapter.Result)], commit),
        ReferenceBook.Of(libraries, places, chapters)) { Theme = theme };
}
