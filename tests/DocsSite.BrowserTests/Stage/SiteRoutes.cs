using DocsSite.Serving;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Stage;

/// <summary>
/// A site in the web: below a folder of a host that only these tests know, answered from the files as they are. Any request that
/// leads elsewhere is noted and goes nowhere.
/// </summary>
internal static class SiteRoutes
{
    /// <summary>Where the site is. The scheme is the one under which a page may use the clipboard.</summary>
    public const string Address = "https://book.example/in/a/folder/";

    public static Task AddAsync(IBrowserContext context, string site, Action<string> elsewhere) => context.RouteAsync("**/*", async route =>
    {
        var url = route.Request.Url;
        if (!url.StartsWith(Address, StringComparison.Ordinal))
        {
            elsewhere(url);
            await route.AbortAsync();
            return;
        }

        var path = Uri.UnescapeDataString(new Uri(url).AbsolutePath[new Uri(Address).AbsolutePath.Length..]);
        var file = Path.Combine(site, path is "" ? "index.html" : path);
        if (File.Exists(file))
            await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = ContentTypes.Of(file) });
        else
            await route.FulfillAsync(new RouteFulfillOptions { Status = 404 });
    });
}
