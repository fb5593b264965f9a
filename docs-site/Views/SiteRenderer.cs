using System.Text;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Reference;
using DocsSite.Views.Reference;
using DocsSite.Writing;
using Literate.Documents;

namespace DocsSite.Views;

/// <summary>The site's files, and what its author should know.</summary>
/// <param name="Files">All files of the site.</param>
/// <param name="Warnings">Links that lead nowhere, a sentence each.</param>
internal sealed record RenderedSite(IReadOnlyList<SiteFile> Files, IReadOnlyList<string> Warnings);

/// <summary>Renders the pages of a site and gathers what they need.</summary>
internal static class SiteRenderer
{
    public static RenderedSite Render(Site site)
    {
        var needed = new BookFiles(site.BookFolder);
        var files = new List<SiteFile> { Page(PagePaths.Start, StartPage.Render(site)) };
        foreach (var chapter in site.Chapters)
        {
            files.Add(Page(chapter.Path, ChapterPage.Render(site, chapter, needed)));
            files.Add(new SiteFile(chapter.Source.Name, chapter.Result.Content.Notebook));
            if (chapter.Result.Content.Expected is { } expected)
                files.Add(new SiteFile(NotebookFile.ExpectedPathOf(chapter.Source.Name)!, expected));
        }

        files.AddRange(ReferencePages(site));
        foreach (var (path, onDisk) in needed.Taken)
            files.Add(new SiteFile(path, File.ReadAllBytes(onDisk)));
        files.AddRange(Theme.Files);
        return new RenderedSite(files, [.. needed.Lost]);
    }

    private static IEnumerable<SiteFile> ReferencePages(Site site) => !site.Reference.Exists ? [] : site.Reference.Libraries
        .SelectMany(library => library.Types.Select(type => Page(ReferenceTypePage.PathOf(site, library, type), ReferenceTypePage.Render(site, library, type))))
        .Prepend(Page(ReferencePlaces.Index, ReferenceIndexPage.Render(site)));

    private static SiteFile Page(string path, Html page) => new(path, Encoding.UTF8.GetBytes(page.ToString()));
}
