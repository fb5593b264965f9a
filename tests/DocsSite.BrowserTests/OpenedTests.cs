using DocsSite.BrowserTests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>Pages on which something was opened: what every page is looked at for holds there, too.</summary>
public sealed class OpenedTests(Browser browser)
{
    private const string Chapter = "02-kiss.html";

    [Theory]
    [InlineData(360, ColorScheme.Light)]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_search_cards_folds_tabs_and_contents_that_are_open(int width, ColorScheme scheme)
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { ViewportSize = new() { Width = width, Height = 740 }, ColorScheme = scheme });
        await reader.GoAsync(Chapter);
        foreach (var fold in await reader.Page.Locator("details > summary").AllAsync())
            await fold.ClickAsync();
        await reader.Page.GetByRole(AriaRole.Tab, new() { Name = "Python" }).First.ClickAsync();
        await ExpectNothingAsync("folds and Python");

        await reader.Page.GetByRole(AriaRole.Tab, new() { Name = "C#" }).First.ClickAsync();
        await reader.TabToAsync("#cell-3 [data-n]");
        await Expect(reader.Page.Locator(".card")).ToBeVisibleAsync();
        await ExpectNothingAsync("a card");

        await reader.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("send");
        await Expect(reader.Page.Locator(".found a").First).ToBeVisibleAsync();
        await reader.Page.Locator(".found a").Nth(1).HoverAsync();
        await ExpectNothingAsync("search");

        await reader.PressAsync("Escape");
        if (width < 992)
        {
            await reader.Page.Locator(".open-contents").ClickAsync();
            await Expect(reader.Page.Locator("#contents")).ToBeVisibleAsync();
            await ExpectNothingAsync("contents");
        }

        Assert.Empty(reader.Faults);

        async Task ExpectNothingAsync(string open) => Assert.Empty(await Axe.FindAsync(reader.Page, open));
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(1280, 720)]
    [InlineData(1280, 800)]
    [InlineData(2560, 1440)]
    public async Task The_countdown_its_trace_and_its_picture_are_in_the_first_screen(int width, int height)
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { ViewportSize = new() { Width = width, Height = height } });
        await reader.GoAsync("index.html");
        foreach (var part in new[] { ".opening-code", ".opening-output", ".opening-picture img" })
        {
            var at = (await reader.Page.Locator(part).BoundingBoxAsync())!;
            Assert.True(at.Y >= 0 && at.Y + at.Height <= height, $"{part} ends at {at.Y + at.Height} of {height}");
        }
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(320, 256)]
    public async Task A_card_never_covers_its_name_and_all_of_it_can_be_read_by_keys(int width, int height)
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { ViewportSize = new() { Width = width, Height = height } });
        await reader.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await reader.GoAsync("10-reference.html");
        var (name, card) = (reader.Page.Locator(":focus"), reader.Page.Locator(".card"));
        await reader.TabToAsync("#cell-2 [data-n]");
        for (var names = 0; names < 40; names++)
        {
            await Expect(card).ToBeVisibleAsync();
            var (at, told) = ((await name.BoundingBoxAsync())!, (await card.BoundingBoxAsync())!);
            Assert.True(told.Y >= at.Y + at.Height || told.Y + told.Height <= at.Y, $"{await name.TextContentAsync()} at {at.Y}, its card at {told.Y} to {told.Y + told.Height}");
            for (var pages = 0; pages < 20 && !await IsAtEndAsync(); pages++)
                await reader.PressAsync("PageDown");
            Assert.True(await IsAtEndAsync(), await name.TextContentAsync());
            await reader.PressAsync("ArrowRight");
        }

        Task<bool> IsAtEndAsync() => card.EvaluateAsync<bool>("card => card.scrollTop + card.clientHeight >= card.scrollHeight - 1");
    }

    [Fact]
    public async Task A_link_to_a_solution_opens_it()
    {
        await using var reader = await browser.OpenAsync(browser.Book);
        await reader.GoAsync(Chapter);
        var id = await reader.Page.Locator(".cell:has(> .fold)").First.GetAttributeAsync("id");
        await Expect(reader.Page.Locator($"#{id} pre.code").First).ToBeHiddenAsync();
        await reader.GoAsync($"{Chapter}#{id}");
        await Expect(reader.Page.Locator($"#{id} pre.code >> visible=true")).ToHaveCountAsync(1);
    }
}
