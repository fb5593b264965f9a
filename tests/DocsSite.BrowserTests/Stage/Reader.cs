using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests.Stage;

/// <summary>One who reads a site in a tab of the browser, and notes what no reader should meet.</summary>
public sealed class Reader : IAsyncDisposable
{
    private const int MostTabs = 400;

    // A script of the page itself sees each refusal of the content policy, also one of which the console says nothing.
    private const string Watch =
        """
        self.__shifts = [];
        document.addEventListener("securitypolicyviolation", (event) => console.error(`${event.violatedDirective} refuses ${event.blockedURI}`));
        new PerformanceObserver((list) => {
          for (const shift of list.getEntries()) {
            const moved = shift.sources.map((source) => source.node?.nodeType === 1 ? source.node.outerHTML.slice(0, 80) : source.node?.textContent).join(" and ");
            __shifts.push(`${shift.value.toFixed(4)}: ${moved}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
        """;

    private readonly ConcurrentQueue<string> _faults = new();
    private readonly ConcurrentQueue<string> _requests = new();

    private Reader(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors, refusals, dialogs and requests that lead elsewhere.</summary>
    public IReadOnlyCollection<string> Faults => _faults;

    /// <summary>The addresses that were asked for.</summary>
    public IReadOnlyCollection<string> Requests => _requests;

    internal static async Task<Reader> StartAsync(IBrowserContext context, string site)
    {
        var page = await context.NewPageAsync();
        var reader = new Reader(page);
        await SiteRoutes.AddAsync(context, site, url => reader._faults.Enqueue($"a request to {url}"));
        await context.AddInitScriptAsync(Watch);
        context.Request += (_, request) => reader._requests.Enqueue(request.Url);
        context.Console += (_, message) => reader.Note(message);
        context.WebError += (_, error) => reader._faults.Enqueue($"an error: {error.Error}");
        context.Page += (_, opened) => reader._faults.Enqueue($"another window: {opened.Url}");
        page.Dialog += async (_, dialog) =>
        {
            reader._faults.Enqueue($"a dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return reader;
    }

    /// <summary>Goes to a page of the site by its path.</summary>
    public Task GoAsync(string path) => Page.GotoAsync(SiteRoutes.Address + path);

    /// <summary>Presses the Tab key until the focus is on an element that a selector names.</summary>
    public async Task TabToAsync(string selector)
    {
        for (var pressed = 0; pressed < MostTabs; pressed++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("(selector) => document.activeElement.matches(selector)", selector))
                return;
        }

        Assert.Fail($"The Tab key, pressed {MostTabs} times, does not come to {selector}.");
    }

    /// <summary>Presses a key on whatever has the focus.</summary>
    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    private void Note(IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
            _faults.Enqueue($"{message.Type}: {message.Text}");
    }
}
