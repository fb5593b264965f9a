using DocsSite.BrowserTests.Stage;
using DocsSite.Tests.Stage;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser))]

namespace DocsSite.BrowserTests.Stage;

/// <summary>One browser and the sites that are looked at with it, made once for all tests. Without a browser there is nothing.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>After so long a page will not become what it should, however busy the machine is.</summary>
    private const int Patience = 60_000;

    private readonly CaseFolder _book = new(), _features = new("features");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The site of this repository's book.</summary>
    public string Book => _book.Out;

    /// <summary>The site of a book that has one of everything.</summary>
    public string Features => _features.Out;

    public async ValueTask InitializeAsync()
    {
        if (BrowserPath.Found is not { } path)
            return;
        await BuildAsync(Path.Combine(CaseFolder.Repository, "notebooks"), Book);
        await BuildAsync(_features.Book, Features);
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            ChromiumSandbox = false, // It cannot be made as root and in most containers.
        });
    }

    /// <summary>Opens a tab of its own for a reader of a site.</summary>
    public async Task<Reader> OpenAsync(string site, BrowserNewContextOptions? options = null)
    {
        BrowserPath.Require();
        var context = await _browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await Reader.StartAsync(context, site);
    }

    /// <summary>Builds the site of a book that is one document and opens its page, in a tab of its own.</summary>
    /// <param name="folder">Where the book and its site are made.</param>
    /// <param name="markdown">The document.</param>
    /// <param name="options">What the tab is like.</param>
    public async Task<Reader> OpenAsync(CaseFolder folder, string markdown, BrowserNewContextOptions? options = null)
    {
        BrowserPath.Require();
        folder.Write("a.md", markdown);
        await BuildAsync(folder.Book, folder.Out);
        var reader = await OpenAsync(folder.Out, options);
        await reader.GoAsync("a.html");
        return reader;
    }

    /// <summary>Opens a tab of its own on what a server of this machine sends.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        BrowserPath.Require();
        var context = await _browser!.NewContextAsync();
        context.SetDefaultTimeout(Patience);
        var page = await context.NewPageAsync();
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        _book.Dispose();
        _features.Dispose();
    }

    /// <summary>Builds a site as a user does.</summary>
    public static async Task BuildAsync(string book, string site)
    {
        var ended = await DocsSiteProcess.RunAsync("--book", book, "--out", site);
        Assert.True(ended.ExitCode == 0, ended.Errors);
    }
}
