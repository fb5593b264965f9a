using System.Text.RegularExpressions;
using DocsSite.BrowserTests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>All that the pages offer, by the keyboard alone: each test begins at the top of a page and presses keys.</summary>
public sealed class KeyboardTests(Browser browser)
{
    private const string Chapter = "02-kiss.html";

    [Fact]
    public async Task The_first_stop_leads_past_the_contents_to_the_text()
    {
        await using var reader = await OpenAsync(Chapter);
        await reader.PressAsync("Tab");
        await Expect(reader.Page.Locator(".skip:focus")).ToBeInViewportAsync();
        await reader.PressAsync("Enter");
        await Expect(reader.Page.Locator("#main")).ToBeFocusedAsync();
        AssertNoFaults(reader);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData(Chapter)]
    [InlineData("reference/coroutines.coroutine-2.html")]
    public async Task Each_stop_of_the_Tab_key_is_on_the_screen_and_marked(string page)
    {
        await using var reader = await OpenAsync(page);
        var (unseen, stops) = (new List<string>(), 0);
        for (; stops < MostStops; stops++)
        {
            await reader.PressAsync("Tab");
            if (await reader.Page.EvaluateAsync<bool>("document.activeElement === document.body"))
                break; // Behind the last one.
            if (await reader.Page.EvaluateAsync<string?>(UnseenFocus) is { } element)
                unseen.Add(element);
        }

        Assert.Empty(unseen.Distinct());
        Assert.InRange(stops, 30, MostStops - 1);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("Control+k")]
    public async Task Search_opens_finds_and_goes_there_and_its_index_is_loaded_once_when_it_opens(string keys)
    {
        await using var reader = await OpenAsync(Chapter);
        Assert.DoesNotContain(reader.Requests, IsIndex);

        await reader.PressAsync(keys);
        await Expect(reader.Page.Locator(".search-head input")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("closing a coroutine");
        await Expect(reader.Page.Locator(".found [aria-selected=true]")).ToHaveCountAsync(1);
        await Expect(reader.Page.Locator(".found-count")).ToContainTextAsync("place");

        await reader.PressAsync("Escape");
        await Expect(reader.Page.Locator("dialog.search")).ToBeHiddenAsync();
        await reader.PressAsync(keys);
        await Expect(reader.Page.Locator(".search-head input")).ToBeFocusedAsync();
        await Expect(reader.Page.Locator(".found [aria-selected=true]")).ToHaveCountAsync(1);
        await reader.PressAsync("ArrowDown");
        await reader.PressAsync("ArrowUp");
        await reader.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(SiteRoutes.Address + "04-closing.html#closing-a-coroutine");
        Assert.Single(reader.Requests, IsIndex);
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task A_card_tells_of_a_name_arrow_keys_go_to_the_next_and_Enter_follows()
    {
        await using var reader = await OpenAsync(Chapter);
        await reader.TabToAsync("#cell-2 [data-n]");
        var card = reader.Page.Locator(".card");
        await Expect(card).ToBeVisibleAsync();
        await Expect(card).ToContainTextAsync("class Coroutine<int?, int>");
        await Expect(reader.Page.Locator(":focus")).ToHaveAttributeAsync("aria-describedby", "site.card");

        await reader.PressAsync("ArrowRight");
        await Expect(card).ToContainTextAsync("Countdown");
        await reader.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await reader.PressAsync("ArrowLeft");
        await Expect(card).ToBeVisibleAsync();
        await reader.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/reference/coroutines\.coroutine-2\.html$"));
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task The_tabs_show_Python_in_every_cell_and_the_choice_is_remembered()
    {
        await using var reader = await OpenAsync(Chapter);
        var (csharp, python) = (reader.Page.Locator("#cell-3 code.csharp"), reader.Page.Locator("#cell-3 code.python"));
        await Expect(csharp).ToBeVisibleAsync();
        await Expect(python).ToBeHiddenAsync();

        await reader.TabToAsync("#cell-2 [role=tab]");
        await reader.PressAsync("ArrowRight");
        await Expect(reader.Page.Locator(":focus")).ToHaveTextAsync("Python");
        await Expect(reader.Page.Locator(":focus")).ToHaveAttributeAsync("aria-selected", "true");
        await Expect(csharp).ToBeHiddenAsync();
        await Expect(python).ToBeVisibleAsync();

        await reader.GoAsync("03-bootstrapping.html");
        await Expect(reader.Page.Locator("code.python >> visible=true").First).ToBeVisibleAsync();
        await Expect(reader.Page.Locator(".pair code.csharp >> visible=true")).ToHaveCountAsync(0);
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task The_code_that_is_seen_is_copied()
    {
        await using var reader = await OpenAsync(Chapter, new() { Permissions = ["clipboard-read", "clipboard-write"] });
        await reader.TabToAsync("#cell-2 .cell-head .copy");
        await reader.PressAsync("Enter");
        await Expect(reader.Page.Locator("#cell-2 .cell-head .copy")).ToHaveTextAsync("Copied");
        Assert.Equal(await reader.Page.Locator("#cell-2 code.csharp").TextContentAsync(), await CopiedAsync(reader));

        await reader.TabToAsync("#cell-2 [role=tab]");
        await reader.PressAsync("ArrowRight");
        await reader.TabToAsync("#cell-3 .cell-head .copy");
        await reader.PressAsync("Enter");
        await Expect(reader.Page.Locator("#cell-3 .cell-head .copy")).ToHaveTextAsync("Copied");
        Assert.Equal(await reader.Page.Locator("#cell-3 code.python").TextContentAsync(), await CopiedAsync(reader));
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task A_solution_is_folded_without_a_button_to_copy_it_and_opens()
    {
        await using var reader = await OpenAsync(Chapter);
        var cell = reader.Page.Locator(".cell:has(> .fold)").First;
        await Expect(cell.Locator("pre.code").First).ToBeHiddenAsync();
        await Expect(cell.Locator(".cell-head .copy")).ToBeHiddenAsync();
        await reader.TabToAsync(".fold > summary");
        await reader.PressAsync("Enter");
        await Expect(cell.Locator("pre.code").First).ToBeVisibleAsync();
        await Expect(cell.Locator(".cell-head .copy")).ToBeVisibleAsync();
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task The_theme_goes_from_that_of_the_system_to_light_and_dark_and_is_remembered()
    {
        await using var reader = await OpenAsync(Chapter, new() { ColorScheme = ColorScheme.Light });
        var body = reader.Page.Locator("body");
        await Expect(body).ToHaveCSSAsync("background-color", Light);
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(body).ToHaveCSSAsync("background-color", Dark);

        await reader.TabToAsync(".theme");
        await reader.PressAsync("Enter");
        await Expect(body).ToHaveCSSAsync("background-color", Light);
        await Expect(reader.Page.GetByRole(AriaRole.Button, new() { Name = "Theme: light" })).ToBeFocusedAsync();
        await reader.PressAsync("Enter");
        await reader.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Expect(body).ToHaveCSSAsync("background-color", Dark);

        await reader.GoAsync("index.html");
        await Expect(body).ToHaveCSSAsync("background-color", Dark);
        AssertNoFaults(reader);
    }

    [Fact]
    public async Task What_is_chosen_in_one_tab_holds_in_the_others()
    {
        await using var reader = await OpenAsync(Chapter, new() { ColorScheme = ColorScheme.Dark });
        var other = await reader.Page.Context.NewPageAsync();
        await other.GotoAsync(SiteRoutes.Address + Chapter);
        await other.Locator(".theme").ClickAsync();
        await other.GetByRole(AriaRole.Tab, new() { Name = "Python" }).First.ClickAsync();

        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", Light);
        await Expect(reader.Page.Locator(".theme")).ToHaveTextAsync("Theme: light");
        await Expect(reader.Page.Locator("#cell-2 code.python")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_a_phone_the_contents_open_and_close()
    {
        await using var reader = await OpenAsync(Chapter, new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var contents = reader.Page.Locator("#contents");
        await Expect(contents).ToBeHiddenAsync();
        await reader.TabToAsync(".open-contents");
        await reader.PressAsync("Enter");
        await Expect(contents).ToBeVisibleAsync();
        await reader.PressAsync("Escape");
        await Expect(contents).ToBeHiddenAsync();
        await reader.PressAsync("Enter");
        await reader.TabToAsync("#contents a[href='04-closing.html']");
        await reader.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/04-closing\.html$"));
        AssertNoFaults(reader);
    }

    private const int MostStops = 400;

    private const string Light = "rgb(253, 252, 249)";
    private const string Dark = "rgb(22, 25, 27)";

    private const string UnseenFocus =
        """
        () => {
          const element = document.activeElement;
          const at = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const seen = at.bottom > 0 && at.top < innerHeight && at.right > 0 && at.left < innerWidth && at.width > 0 && style.opacity > 0.9;
          return seen && style.outlineStyle !== "none" ? null : element.outerHTML.slice(0, 120);
        }
        """;

    private async Task<Reader> OpenAsync(string page, BrowserNewContextOptions? options = null)
    {
        var reader = await browser.OpenAsync(browser.Book, options);
        await reader.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce }); // The focus is where it is going to be at once.
        await reader.GoAsync(page);
        return reader;
    }

    private static bool IsIndex(string address) => address.EndsWith("search-index.js", StringComparison.Ordinal);

    private static Task<string> CopiedAsync(Reader reader) => reader.Page.EvaluateAsync<string>("navigator.clipboard.readText()");

    private static void AssertNoFaults(Reader reader) => Assert.Empty(reader.Faults);
}
