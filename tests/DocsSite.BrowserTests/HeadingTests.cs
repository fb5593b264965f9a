using DocsSite.BrowserTests.Stage;
using DocsSite.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>Headings with which no page was designed.</summary>
public sealed class HeadingTests(Browser browser)
{
    [Fact]
    public async Task A_heading_that_is_called_like_a_part_of_the_page_takes_nothing_from_it()
    {
        using var folder = new CaseFolder();
        await using var reader = await OpenAsync(folder, 1280, string.Concat(new[] { "Main", "Contents", "Names", "Card", "Found", "Found 0", "Search field", "Site card", "Site.card" }.Select(heading => $"## {heading}\n\nText.\n\n")));
        await reader.Page.Locator("#cell-1 [data-n]").First.HoverAsync();
        await Expect(reader.Page.Locator(".card")).ToContainTextAsync("Represents a 32-bit signed integer.");
        Assert.Equal("site.card", await reader.Page.Locator(".card").GetAttributeAsync("id"));
        Assert.Equal(1, await reader.Page.Locator("[id='site.card']").CountAsync());
        Assert.Equal("0px", await reader.Page.Locator("#found").EvaluateAsync<string>("element => getComputedStyle(element).padding"));

        await reader.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("found 0");
        await Expect(reader.Page.Locator(".found [aria-selected=true] .found-title")).ToHaveTextAsync("Found 0");
        await reader.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(SiteRoutes.Address + "a.html#found-0");
        Assert.Empty(reader.Faults);
    }

    [Fact]
    public async Task A_title_that_is_one_long_word_makes_no_page_scroll_sideways()
    {
        using var folder = new CaseFolder();
        await using var reader = await OpenAsync(folder, 360, $"## {LongWord}\n", LongWord);
        foreach (var page in new[] { "a.html", "index.html", "404.html" })
        {
            await reader.GoAsync(page);
            Assert.Equal(360, await reader.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }

        await reader.Page.SetViewportSizeAsync(1280, 800);
        await reader.GoAsync("index.html");
        Assert.True(await reader.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.contents *')].every((element) => element.scrollWidth <= element.clientWidth + 1 || getComputedStyle(element).display === 'inline')"));
    }

    private const string LongWord = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorsitzendenwitwenrentenauszahlungsstelle";

    private Task<Reader> OpenAsync(CaseFolder folder, int width, string prose, string title = "Headings") =>
        browser.OpenAsync(folder, $"# {title}\n\n{prose}\n```csharp\nvar answer = 42;\n```\n", new() { ViewportSize = new() { Width = width, Height = 740 } });
}
