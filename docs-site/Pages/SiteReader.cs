using Literate.Books;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>Makes the site's value of a book whose notebooks were all proved.</summary>
internal static class SiteReader
{
    public static Site Read(Book book, IReadOnlyList<NotebookResult.Ran> results, string? commit)
    {
        var paths = PagePaths.Of(results.Select(result => result.Source));
        return new Site(
            book.Settings.Title ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(book.Folder)),
            book.Settings.Description,
            book.Folder,
            [.. results.Select(result => ChapterReader.Read(result, paths[result.Source], commit))],
            Proof.Of(results, commit));
    }
}
