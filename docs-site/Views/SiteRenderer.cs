using DocsSite.Building;
using System.Text;
using DocsSite.Downloads;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;
using DocsSite.Reference;
using DocsSite.Search;
using DocsSite.Views.Reference;
using DocsSite.Writing;
using Literate.Documents;

namespace DocsSite.Views;

/// <summary>The site's files, and what its author should know.</summary>
/// <param name="Files">All files of the site.</param>
/// <param name="Warnings">Links that a page may not have, and the like, a sentence each.</param>
/// <param name="Broken">Links that should lead to something of the book and do not. A site with one is not written.</param>
internal sealed record RenderedSite(IReadOnlyList<SiteFile> Files, IReadOnlyList<string> Warnings, IReadOnlyList<BrokenLink> Broken);

/// <summary>The page of a chapter with the files that are made of its notebook.</summary>
/// <param name="Files">The files, the page first.</param>
/// <param name="Needed">The files of the book that the page needs.</param>
internal sealed record RenderedChapter(IReadOnlyList<SiteFile> Files, BookFiles Needed);

/// <summary>Renders the pages of a site and gathers what they need.</summary>
internal static class SiteRenderer
{
    public static RenderedSite Render(Site site, PageMemory memory)
    {
        var beside = PageMemory.Beside(site);
        var start = new BookFiles(site.BookFolder);
        var files = new List<SiteFile> { Page(PagePaths.Start, StartPage.Render(site, start)) };
        var chapters = InParallel.Of(site.Chapters, chapter => memory.Page(chapter, beside, () => Chapter(site, chapter)));
        files.AddRange(chapters.SelectMany(chapter => chapter.Files));
        files.AddRange(ReferencePages(site));
        files.Add(Page(NotFoundPage.FileName, NotFoundPage.Render(site)));
        files.Add(SearchIndex.Of(site));
        BookFiles[] needed = [start, .. chapters.Select(chapter => chapter.Needed)];
        files.AddRange(BookFiles.TakenBy(needed));
        files.AddRange(site.Theme.Files);
        return new RenderedSite(files, [.. needed.SelectMany(part => part.Warnings).Distinct()], [.. needed.SelectMany(part => part.Broken)]);
    }

    private static RenderedChapter Chapter(Site site, Chapter chapter)
    {
        var needed = new BookFiles(site.BookFolder);
        var download = Download.Of(chapter, site.BookFolder);
        var files = new List<SiteFile>
        {
            Page(chapter.Path, ChapterPage.Render(site, chapter, needed, download)),
            new(chapter.Source.Name, chapter.Result.Content.Notebook),
        };
        if (chapter.Result.Content.Expected is { } expected)
            files.Add(new SiteFile(NotebookFile.ExpectedPathOf(chapter.Source.Name)!, expected));
        if (download.File is { } portable)
            files.Add(portable);
        return new RenderedChapter(files, needed);
    }

    private static IEnumerable<SiteFile> ReferencePages(Site site) => !site.Reference.Exists ? [] : InParallel
        .Of(site.Reference.Libraries.SelectMany(library => library.Types.Select(type => (library, type))), of =>
            Page(ReferenceTypePage.PathOf(site, of.library, of.type), ReferenceTypePage.Render(site, of.library, of.type)))
        .Prepend(Page(ReferencePlaces.Index, ReferenceIndexPage.Render(site)));

    private static SiteFile Page(string path, Html page) => new(path, Encoding.UTF8.GetBytes(page.ToString()));
}
