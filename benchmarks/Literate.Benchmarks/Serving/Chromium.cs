using Microsoft.Playwright;

namespace Literate.Benchmarks.Serving;

/// <summary>A page that is open in Chromium.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    /// <summary>
    /// Takes down, in each frame that the page draws, when it has words that were not there before, by the machine's clock. Playwright's own waiting looks
    /// after 20, 50, 100, 100 and then every 500 ms. A page changes as a whole, so the words of an output may be those in its code.
    /// </summary>
    private const string Watch = """
        window.seen = {};
        const look = () => {
          for (const words of document.querySelector("main")?.textContent.match(/(prose|output) \d+/g) ?? []) seen[words] ??= performance.timeOrigin + performance.now();
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
        """;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private readonly IPage _page;

    private Chromium(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, _page) = (playwright, browser, page);

    /// <summary>Where it is on this machine, or null.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("LITERATE_BROWSER") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Opens a page.</summary>
    internal static async Task<Chromium> OpenAsync(string path, Uri address)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, ChromiumSandbox = false });
        var page = await browser.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        await page.GotoAsync(address.AbsoluteUri);
        return new Chromium(playwright, browser, page);
    }

    /// <summary>How long it takes from now until words stand on the page.</summary>
    internal async Task<double> SecondsUntilAsync(string words)
    {
        var begin = DateTime.UtcNow;
        var seen = await _page.WaitForFunctionAsync("words => window.seen?.[words]", words);
        return (DateTime.UnixEpoch.AddMilliseconds(await seen.JsonValueAsync<double>()) - begin).TotalSeconds;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
