using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Stage;

/// <summary>Every page of two sites, looked at once at each width in light and in dark.</summary>
public sealed class Looks(Browser browser) : IAsyncLifetime
{
    private static readonly (int Width, int Height)[] Windows = [(360, 740), (1280, 800), (2560, 1440)];

    private readonly ConcurrentBag<Look> _all = [];

    public IReadOnlyCollection<Look> All
    {
        get
        {
            BrowserPath.Require();
            return _all;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath.Found is null)
            return;
        var pages = new[] { browser.Book, browser.Features }
            .SelectMany(site => Directory.EnumerateFiles(site, "*.html", SearchOption.AllDirectories).Select(file => (site, Path.GetRelativePath(site, file).Replace('\\', '/'))))
            .Order();
        await Parallel.ForEachAsync(
            Windows.SelectMany(window => pages.GroupBy(page => page.site).SelectMany(site => site.Chunk(20)).Select(some => (window, some))),
            new ParallelOptions { MaxDegreeOfParallelism = 3, CancellationToken = TestContext.Current.CancellationToken },
            async (part, _) => await LookAsync(part.window, part.some).WaitAsync(TimeSpan.FromMinutes(5)));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task LookAsync((int Width, int Height) window, (string Site, string Path)[] pages)
    {
        await using var reader = await browser.OpenAsync(pages[0].Site, new() { ViewportSize = new() { Width = window.Width, Height = window.Height } });
        await using var inside = await browser.OpenAsync(pages[0].Site, new() { ViewportSize = new() { Width = window.Width, Height = window.Height } });
        foreach (var (_, path) in pages)
        {
            var known = reader.Faults.Count;
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await reader.GoAsync(path);
            await reader.Page.EvaluateAsync(ScrollThrough);
            var light = await Axe.FindAsync(reader.Page, "light");
            var frames = await reader.Page.EvalOnSelectorAllAsync<string[]>("iframe", "frames => frames.map((frame) => frame.srcdoc)");
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            var dark = await Axe.FindAsync(reader.Page, "dark", "color-contrast", "link-in-text-block"); // All that a theme changes.
            _all.Add(new Look(
                $"{path} at {window.Width}",
                [.. reader.Faults.Skip(known)],
                await reader.Page.EvaluateAsync<string[]>(TooWide),
                await reader.Page.EvaluateAsync<string[]>("__shifts"),
                [.. light, .. dark, .. await InaccessibleInAsync(inside.Page, frames)]));
        }
    }

    /// <summary>What axe finds in the documents of frames, each by itself; its title is that of the frame.</summary>
    private static async Task<IReadOnlyList<string>> InaccessibleInAsync(IPage page, string[] frames)
    {
        var found = new List<string>();
        foreach (var document in frames)
        {
            await page.SetContentAsync(document);
            found.AddRange(await Axe.FindAsync(page, "in a frame", "color-contrast", "html-has-lang", "image-alt", "link-name", "list", "td-headers-attr"));
        }

        return found;
    }

    // As a reader goes through it: what is loaded late is loaded then.
    private const string ScrollThrough =
        """
        async () => {
          const drawn = () => new Promise((done) => requestAnimationFrame(done));
          await drawn();
          for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
            scrollTo({ top: y, behavior: "instant" });
            await drawn();
          }
          scrollTo({ top: 0, behavior: "instant" });
          await drawn();
        }
        """;

    private const string TooWide =
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth && document.body.scrollWidth <= root.clientWidth) return [];
          const out = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1);
          return [`${root.scrollWidth} of ${root.clientWidth}`, ...out.slice(0, 4).map((element) => element.outerHTML.slice(0, 100))];
        }
        """;
}
