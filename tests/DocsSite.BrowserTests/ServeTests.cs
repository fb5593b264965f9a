using DocsSite.BrowserTests.Stage;
using DocsSite.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>What an author sees in the open page while <c>serve</c> runs.</summary>
public sealed class ServeTests(Browser browser) : IDisposable
{
    private const string Place = "cell-20";

    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_page_keeps_its_place_as_it_is_loaded_anew_also_behind_an_error()
    {
        BrowserPath.Require();
        Write("First.", "var n = 1;");
        using var book = await ServedBook.StartAsync(_folder);
        await book.BuiltAsync();
        var page = await browser.OpenAsync(new Uri(book.Client.BaseAddress!, "a.html"));
        await page.EvaluateAsync("(id) => document.getElementById(id).scrollIntoView({ behavior: 'instant' })", Place);
        var top = await TopAsync(page);

        Write("Second.\n\n" + string.Join("\n\n", Enumerable.Repeat("More above.", 20)), "var n = 1;");
        await Expect(page.Locator("main")).ToContainTextAsync("Second.");
        await AssertStaysAsync(page, top);

        Write("Third.", "var n = ;");
        await Expect(page.Locator(".live-problems section")).ToContainTextAsync("CS1525");
        await AssertStaysAsync(page, top);

        Write("Fourth.", "var n = 2;");
        await Expect(page.Locator("main")).ToContainTextAsync("Fourth.");
        await Expect(page.Locator(".live-problems section")).ToHaveCountAsync(0);
        await AssertStaysAsync(page, top);
        await page.Context.DisposeAsync();
    }

    [Fact]
    public async Task A_style_that_is_saved_is_there_without_the_page_being_loaded_anew()
    {
        BrowserPath.Require();
        _folder.Write("literate.json", """{ "theme": "look" }""");
        var style = _folder.Write("look/custom.css", "h1 { color: rgb(1, 2, 3) }");
        Write("First.", "var n = 1;");
        using var book = await ServedBook.StartAsync(_folder);
        await book.BuiltAsync();
        var page = await browser.OpenAsync(new Uri(book.Client.BaseAddress!, "a.html"));
        await Expect(page.Locator("h1").First).ToHaveCSSAsync("color", "rgb(1, 2, 3)");
        await page.EvaluateAsync("() => { self.mark = 1; }");

        File.WriteAllText(style, "h1 { color: rgb(4, 5, 6) }");

        await Expect(page.Locator("h1").First).ToHaveCSSAsync("color", "rgb(4, 5, 6)");
        Assert.Equal(1, await page.EvaluateAsync<int>("() => self.mark"));
        await page.Context.DisposeAsync();
    }

    /// <summary>The place is the same once the page is loaded, and stays so for some frames.</summary>
    private static async Task AssertStaysAsync(IPage page, double top)
    {
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal(top, await TopAsync(page), 2.0);
    }

    private static Task<double> TopAsync(IPage page) =>
        page.EvaluateAsync<double>("(id) => document.getElementById(id).getBoundingClientRect().top", Place);

    private void Write(string prose, string cell) => _folder.Write("a.md",
        $"# A page\n\n{prose}\n\n```csharp\n{cell}\n```\n\n" + string.Join('\n', Enumerable.Range(1, 40).Select(number => $"Prose {number}.\n\n```csharp\nvar x{number} = {number};\n```\n")));
}
