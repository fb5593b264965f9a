using System.Text;
using DocsSite.Building;
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

/// <summary>Renders the pages of a site and gathers what they need.</summary>
internal static class SiteRenderer
{
    public static RenderedSite Render(Site site)
    {
        var needed = new BookFiles(site.BookFolder);
        var files = new List<SiteFile> { Page(PagePaths.Start, StartPage.Render(site, needed)) };
        foreach (var (ofChapter, neededThere) in InParallel.Of(site.Chapters, chapter => Chapter(site, chapter)))
        {
            files.AddRange(ofChapter);
            needed.Add(neededThere);
        }

        files.AddRange(ReferencePages(site));
        files.Add(Page(NotFoundPage.FileName, NotFoundPage.Render(site)));
        files.Add(SearchIndex.Of(site));
        files.AddRange(needed.Taken);
        files.AddRange(Theme.Files);
        return new RenderedSite(files, [.. needed.Warnings], needed.Broken);
    }

    private static (IReadOnlyList<SiteFile> Files, BookFiles Needed) Chapter(Site site, Chapter chapter)
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
        return (files, needed);
    }

    private static IEnumerable<SiteFile> ReferencePages(Site site) => !site.Reference.Exists ? [] : InParallel
        .Of(site.Reference.Libraries.SelectMany(library => library.Types.Select(type => (library, type))), of =>
            Page(ReferenceTypePage.PathOf(site, of.library, of.type), ReferenceTypePage.Render(site, of.library, of.type)))
        .Prepend(Page(ReferencePlaces.Index, ReferenceIndexPage.Render(site)));

    private static SiteFile Page(string path, Html page) => new(path, Encoding.UTF8.GetBytes(page.ToString()));
}
