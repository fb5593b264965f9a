using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>
/// What a web server shows in the place of a page that is not there. It is shown at whatever address was asked for, from which
/// no relative link could be right; so its links begin at the root of the site's host, where the site's address is known. Where it is not
/// known they are relative, and right for what is asked for in the site's own folder.
/// </summary>
internal static class NotFoundPage
{
    public static Html Render(Site site)
    {
        var main = site.Theme.Fill(PageParts.NotFound, new Dictionary<string, Html>
        {
            ["home"] = Html.Text(PagePaths.Start),
            ["site-title"] = Html.Text(site.Title),
            ["chapters"] = Html.Join(site.Chapters.Select(chapter => Html.Of($"<li><a href=\"{SitePath.Address(PagePaths.NotFound, chapter.Path)}\">{chapter.Title}</a></li>\n"))),
        });
        var page = PageTemplate.Render(site with { Address = null }, new PageContent(
            PagePaths.NotFound, $"There is no such page · {site.Title}", Description: null, main, Html.Empty, Html.Empty, Current: null));
        return site.Address is { } address ? page.WithAddresses(path => new Uri(new Uri(address), path).PathAndQuery) : page;
    }
}
