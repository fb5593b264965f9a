using DocsSite.Discovery;
using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>What a page says of itself to those who link to it, in Open Graph's words and in those of browsers.</summary>
internal static class HeadTags
{
    public static Html Of(Site site, PageContent page)
    {
        var name = page.Current?.Title ?? page.Title;
        var tags = new List<Html>
        {
            Property("og:type", page.Current is null ? "website" : "article"),
            Property("og:title", name),
            Property("og:site_name", site.Title),
        };
        if (page.Description is { } description)
            tags.Add(Property("og:description", description));
        if (site.Address is { } address)
        {
            tags.Add(Property("og:url", SitePath.On(address, page.Path)));
            tags.Add(Html.Of($"<link rel=\"canonical\" href=\"{SitePath.On(address, page.Path)}\">\n"));
        }

        if (site.HasFeed)
            tags.Add(Html.Of($"<link rel=\"alternate\" type=\"application/atom+xml\" title=\"Changes\" href=\"{SitePath.Address(page.Path, Feed.FileName)}\">\n"));
        return Html.Join(tags);
    }

    private static Html Property(string name, string content) => Html.Of($"<meta property=\"{name}\" content=\"{content}\">\n");
}
