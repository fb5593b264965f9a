using System.Text;
using DocsSite.Colours;
using DocsSite.Markup;
using DocsSite.Pages;
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
        using var colours = new CodeColours();
        var needed = new BookFiles(site.BookFolder);
        var files = new List<SiteFile> { Page(PagePaths.Start, StartPage.Render(site)) };
        foreach (var chapter in site.Chapters)
        {
            files.Add(Page(chapter.Path, ChapterPage.Render(site, chapter, needed, colours)));
            files.Add(new SiteFile(chapter.Source.Name, chapter.Result.Content.Notebook));
            if (chapter.Result.Content.Expected is { } expected)
                files.Add(new SiteFile(NotebookFile.ExpectedPathOf(chapter.Source.Name)!, expected));
        }

        foreach (var (path, onDisk) in needed.Taken.Concat(Theme.Files))
            files.Add(new SiteFile(path, File.ReadAllBytes(onDisk)));
        return new RenderedSite(files, [.. needed.Lost]);
    }

    private static SiteFile Page(string path, Html page) => new(path, Encoding.UTF8.GetBytes(page.ToString()));
}
