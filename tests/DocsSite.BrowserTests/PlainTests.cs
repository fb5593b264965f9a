using System.Text.RegularExpressions;
using DocsSite.BrowserTests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>The pages without a script, from a disk, and on paper.</summary>
public sealed class PlainTests(Browser browser)
{
    private const string Chapter = "02-kiss.html";

    [Fact]
    public async Task Without_a_script_all_is_there_and_nothing_that_does_not_work()
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { JavaScriptEnabled = false });
        await reader.GoAsync(Chapter);
        await Expect(reader.Page.Locator("#cell-2 code.csharp")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#cell-2 code.python")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("button >> visible=true")).ToHaveCountAsync(0);

        var fold = reader.Page.Locator(".fold").First;
        await Expect(fold.Locator("pre.code").First).ToBeHiddenAsync();
        await fold.Locator("summary").ClickAsync();
        await Expect(fold.Locator("pre.code").First).ToBeVisibleAsync();

        await reader.Page.Locator("#cell-2 a[data-n]").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"/reference/coroutines\.coroutine-2\.html$"));
        Assert.Empty(reader.Faults);
    }

    [Fact]
    public async Task Without_a_script_the_contents_open_on_a_phone()
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { JavaScriptEnabled = false, ViewportSize = new() { Width = 360, Height = 740 } });
        await reader.GoAsync(Chapter);
        await reader.TabToAsync(".open-contents");
        await reader.PressAsync("Enter");
        await Expect(reader.Page.Locator("#contents")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_a_disk_the_pages_the_search_and_the_theme_work()
    {
        await using var reader = await browser.OpenAsync(browser.Book);
        await reader.Page.Context.UnrouteAllAsync();
        await reader.Page.GotoAsync(new Uri(Path.Combine(browser.Book, "index.html")).AbsoluteUri);
        await reader.Page.Locator(".table-of-contents a").First.ClickAsync();
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"^file://.*/00-prerequisites\.html$"));
        await reader.Page.Locator(".theme").ClickAsync();
        await Expect(reader.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");

        await reader.PressAsync("/");
        await Expect(reader.Page.Locator(".search-head input")).ToBeFocusedAsync();
        await reader.Page.Keyboard.TypeAsync("CloseWhenCollected");
        await Expect(reader.Page.Locator(".found [aria-selected=true]")).ToContainTextAsync("CloseWhenCollected");
        await reader.PressAsync("Enter");
        await Expect(reader.Page).ToHaveURLAsync(new Regex(@"^file://.*/reference/"));
        Assert.Empty(reader.Faults);
        Assert.All(reader.Requests, address => Assert.Matches("^(file|data):", address));
    }

    [Fact]
    public async Task On_paper_there_is_the_text_with_what_is_folded_in_dark_on_light_and_nothing_to_press()
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { ColorScheme = ColorScheme.Dark });
        await reader.GoAsync(Chapter);
        await reader.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(reader.Page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(reader.Page.Locator("button >> visible=true")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator(":is(.top, .contents, .beside, .neighbours, .take-along) >> visible=true")).ToHaveCountAsync(0);
        await Expect(reader.Page.Locator(".fold pre.code").First).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#cell-3 .output pre")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#cell-3 code.csharp")).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#cell-3 code.python")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_tap_shows_a_card_with_the_link_in_it_and_the_pointer_shows_one_too()
    {
        await using var reader = await browser.OpenAsync(browser.Book, new() { HasTouch = true, ViewportSize = new() { Width = 360, Height = 740 } });
        await reader.GoAsync(Chapter);
        await reader.Page.Locator("#cell-2 a[data-n]").First.TapAsync();
        await Expect(reader.Page.Locator(".card")).ToContainTextAsync("More of it");
        await reader.Page.Locator("h1").First.TapAsync();
        await Expect(reader.Page.Locator(".card")).ToBeHiddenAsync();
        await reader.Page.Locator("#cell-2 a[data-n]").First.HoverAsync();
        await Expect(reader.Page.Locator(".card")).ToBeVisibleAsync();
        Assert.EndsWith(Chapter, reader.Page.Url);
        Assert.Empty(reader.Faults);
    }

    [Fact]
    public async Task The_time_that_search_takes_for_a_key_is_told()
    {
        await using var reader = await browser.OpenAsync(browser.Book);
        await reader.GoAsync(Chapter);
        await reader.PressAsync("/");
        await reader.Page.Keyboard.TypeAsync("c");
        await Expect(reader.Page.Locator(".found a").First).ToBeVisibleAsync(); // The index is there.
        var times = await reader.Page.EvaluateAsync<double[]>(TypeAndMeasure);
        TestContext.Current.TestOutputHelper?.WriteLine($"{times.Length} keys, the slowest {times.Max():0.0} ms, the median {times.Order().ElementAt(times.Length / 2):0.0} ms");
        Assert.NotEqual(0, await reader.Page.Locator(".found a").CountAsync());
    }

    // As the browser does it for a key, with the layout of what was found.
    private const string TypeAndMeasure =
        """
        () => {
          const field = document.querySelector(".search-head input");
          const times = [];
          for (const query of ["coroutine send", "close", "yield from another", "e", "CloseWhenCollected", "await co.Receive"]) {
            for (let length = 1; length <= query.length; length++) {
              field.value = query.slice(0, length);
              const start = performance.now();
              field.dispatchEvent(new Event("input"));
              document.querySelector(".found").offsetHeight;
              times.push(performance.now() - start);
            }
          }
          return times;
        }
        """;
}
