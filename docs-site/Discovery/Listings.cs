using DocsSite.Pages;
using DocsSite.Views;
using DocsSite.Writing;

namespace DocsSite.Discovery;

/// <summary>The files by which others find what is in a site, and what its author should know of them.</summary>
/// <param name="Files">The files.</param>
/// <param name="Notes">What is left out and why, a sentence each.</param>
internal sealed record Listings(IReadOnlyList<SiteFile> Files, IReadOnlyList<string> Notes)
{
    /// <summary>The listings of a site whose pages are rendered.</summary>
    /// <param name="site">The site.</param>
    /// <param name="history">Its changes.</param>
    /// <param name="pages">The paths of its pages, in order.</param>
    public static Listings Of(Site site, History history, IEnumerable<string> pages)
    {
        var files = new List<SiteFile> { VerifiedFile.Of(site), LlmsText.Of(site) };
        if (site.Address is not { } address)
            return new Listings(files, [ListingNotes.NoAddress(Sitemap.FileName, Feed.FileName)]);

        var lastChange = site.Chapters.Select(chapter => (chapter.Path, When: history.LastChangeOf(chapter.Source.Name)))
            .Where(page => page.When is not null).ToDictionary(page => page.Path, page => page.When!.Value);
        if (history.Changes.Count > 0)
            lastChange[PagePaths.Start] = history.Changes.Max(change => change.When); // It says what the notebooks are about.
        files.Add(Sitemap.Of(pages.Where(page => page != PagePaths.NotFound), address, lastChange));
        if (!site.HasFeed)
            return new Listings(files, [ListingNotes.NoChanges(Feed.FileName)]);
        files.Add(Feed.Of(site, address, history.Changes));
        return new Listings(files, history.IsCut ? [ListingNotes.HistoryIsCut(Feed.FileName, Sitemap.FileName)] : []);
    }
}
