using DocsSite.Building;
using DocsSite.Reference;
using Literate.Books;
using Literate.Python;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>Makes the site's value of a book whose notebooks were all proved.</summary>
internal static class SiteReader
{
    public static Site Read(
        Book book, IReadOnlyList<NotebookResult.Ran> results, string? commit, BuildMemory memory, IReadOnlyList<ReferenceLibrary> libraries,
        IReadOnlyDictionary<NotebookSource, PairedScript> scripts, Theme theme)
    {
        var places = new ReferencePlaces(libraries);
        var paths = PagePaths.Of([.. results.Select(result => result.Source)], places.Paths);
        var chapters = InParallel.Of(results, result => memory.Pages.Chapter(
            result, paths[result.Source], commit,
            () => ChapterReader.Read(result, paths[result.Source], commit, memory.Explained, scripts.GetValueOrDefault(result.Source))));
        return new Site(
            book.Settings.Title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(book.Folder)),
            book.Settings.Description,
            book.Folder,
            chapters,
            Proof.Of(results, commit),
            ReferenceBook.Of(libraries, places, chapters)) { Theme = theme };
    }
}
