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
    /// styles may stand in the text: the frame inherits this policy, and such HTML brings styles along. The pages have none
    /// themselves, and a style can load nothing that the other lines do not allow.
    /// </summary>
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

    private const string PolicyWithFrames =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

    public static Html Render(Site site, PageContent page)
    {
        string To(string path) => SitePath.Address(page.Path, path);
        return Html.Of(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{(HtmlFrame.IsIn(page.Main) ? PolicyWithFrames : Policy)}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{page.Title}</title>
            {Description(page.Description)}{HeadTags.Of(site, page)}<link rel="icon" type="image/svg+xml" href="{To(Theme.Icon)}">
            <link rel="stylesheet" href="{To(Theme.Style)}">
            <script src="{To(Theme.Script)}"></script>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the text</a>
            <header class="top">
            <a class="home" href="{To(PagePaths.Start)}">{site.Title}</a>
            <div class="tools"><button type="button" class="open-contents" popovertarget="contents">Contents</button></div>
            </header>
            <div class="page">
            <nav class="contents" id="contents" popover aria-label="Contents">
            {Contents.Of(site, page.Path, page.Current)}
            </nav>
            <main id="main" tabindex="-1">
            {page.Main}
            </main>
            <aside class="beside" aria-label="On this page">
            {page.Aside}
            </aside>
            </div>
            <footer class="bottom">
            {page.Proof}
            </footer>
            </body>
            </html>

            """);
    }

    private static Html Description(string? text) =>
        text is null ? Html.Empty : Html.Of($"<meta name=\"description\" content=\"{text}\">\n");
}
