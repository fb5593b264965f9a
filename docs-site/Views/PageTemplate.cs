using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>What differs from page to page inside the frame that all share.</summary>
/// <param name="Path">The page's path in the site.</param>
/// <param name="Title">What a browser's tab says.</param>
/// <param name="Description">What a search engine shows, or null.</param>
/// <param name="Main">The page itself.</param>
/// <param name="Aside">What stands beside it where there is room.</param>
/// <param name="Proof">The end of the page.</param>
/// <param name="Current">The chapter it shows, or null for the start page.</param>
internal sealed record PageContent(string Path, string Title, string? Description, Html Main, Html Aside, Html Proof, Chapter? Current);

/// <summary>The frame of every page.</summary>
internal static class PageTemplate
{
    /// <summary>
    /// Nothing is loaded from elsewhere and nothing but the site's own script runs. Where a page has a frame that confines HTML,
    /// styles may stand in the text: the frame inherits this policy, and such HTML brings styles along. It goes nowhere else. The pages have none
    /// themselves, and a style can load nothing that the other lines do not allow.
    /// </summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    private const string PolicyWithFrames =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    public static Html Render(Site site, PageContent page)
    {
        Html To(string path) => Html.Text(SitePath.Address(page.Path, path));
        var filled = site.Theme.Fill(PageParts.Page, new Dictionary<string, Html>
        {
            ["policy"] = Html.Text(HtmlFrame.IsIn(page.Main) ? PolicyWithFrames : Policy),
            ["title"] = Html.Text(page.Title),
            ["head"] = Html.Of($"{Description(page.Description)}{HeadTags.Of(site, page)}"),
            ["icon"] = To(Theme.Icon),
            ["style"] = To(Theme.Style),
            ["script"] = To(Theme.Script),
            ["home"] = To(PagePaths.Start),
            ["site-title"] = Html.Text(site.Title),
            ["contents"] = Contents.Of(site, page.Path, page.Current),
            ["main"] = page.Main,
            ["aside"] = page.Aside,
            ["proof"] = page.Proof,
        });
        return Html.Of($"{filled}\n");
    }

    private static Html Description(string? text) =>
        text is null ? Html.Empty : Html.Of($"<meta name=\"description\" content=\"{text}\">\n");
}
