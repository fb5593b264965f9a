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

/// <summary>Some of a site's files, made together.</summary>
/// <param name="Files">The files; of a chapter, the page first.</param>
/// <param name="Needed">The files of the book that they need.</param>
internal sealed record RenderedPart(IReadOnlyList<SiteFile> Files, BookFiles Needed)
{
    /// <summary>What a search can find of them.</summary>
    public IReadOnlyList<SearchEntry> Entries { get; init; } = [];
}

/// <summary>Renders the pages of a site and gathers what they need.</summary>
internal static class SiteRenderer
{
    public static RenderedSite Render(Site site, PageMemory memory)
    {
        var beside = PageMemory.Beside(site);

        // Parsed Markdown is not for two threads, not even to read: so all that is made of a chapter's text is made in its part.
        List<Func<RenderedPart>> parts =
        [
            () => Start(site),
            .. site.Chapters.Select<Chapter, Func<RenderedPart>>(chapter => () => memory.Page(chapter, beside, () => Chapter(site, chapter))),
            .. ReferencePages(site).Append(() => Page(PagePaths.NotFound, NotFoundPage.Render(site)))
                .Select<Func<SiteFile>, Func<RenderedPart>>(file => () => new RenderedPart([file()], new BookFiles(site.BookFolder))),
        ];
        var rendered = InParallel.Of(parts, part => part());
        BookFiles[] needed = [.. rendered.Select(part => part.Needed)];
        return new RenderedSite(
            [.. rendered.SelectMany(part => part.Files), SearchIndex.Of(site, rendered.SelectMany(part => part.Entries)), .. BookFiles.TakenBy(needed), .. site.Theme.Files],
            [.. needed.SelectMany(part => part.Warnings).Distinct()],
            [.. needed.SelectMany(part => part.Broken)]);
    }

    private static RenderedPart Start(Site site)
    {
        var needed = new BookFiles(site.BookFolder);
        return new RenderedPart([Page(PagePaths.Start, StartPage.Render(site, needed))], needed);
    }

    private static RenderedPart Chapter(Site site, Chapter chapter)
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
        return new RenderedPart(files, needed) { Entries = [.. ChapterEntries.Of(chapter)] };
    }

    private static IEnumerable<Func<SiteFile>> ReferencePages(Site site) => !site.Reference.Exists ? [] : site.Reference.Libraries
        .SelectMany(library => library.Types.Select<ReferenceType, Func<SiteFile>>(type => () => Page(ReferenceTypePage.PathOf(site, library, type), ReferenceTypePage.Render(site, library, type))))
        .Prepend(() => Page(ReferencePlaces.Index, ReferenceIndexPage.Render(site)));

    private static SiteFile Page(string path, Html page) => new(path, Encoding.UTF8.GetBytes(page.ToString()));
}
