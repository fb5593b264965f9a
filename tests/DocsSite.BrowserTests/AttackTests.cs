using DocsSite.BrowserTests.Stage;
using DocsSite.Tests.Stage;
using Microsoft.Playwright;

namespace DocsSite.BrowserTests;

/// <summary>A notebook full of attacks. In the browser each of them would leave a mark, and not only ask for attention.</summary>
public sealed class AttackTests(Browser browser)
{
    private const string Mark = "top.__attacked=alert(1)";

    [Fact]
    public async Task Nothing_that_a_notebook_holds_runs_or_reaches_another_host()
    {
        BrowserPath.Require();
        using var folder = new CaseFolder("attacks");
        foreach (var file in Directory.EnumerateFiles(folder.Book))
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Cancelled)).Replace("alert(1)", Mark, StringComparison.Ordinal), Cancelled);
        File.Move(Path.Combine(folder.Book, "01-attack.ipynb"), Path.Combine(folder.Book, $"01-'onload={Mark}&#x27;%2e%20 co.ipynb"));
        await Browser.BuildAsync(folder.Book, folder.Out);

        await using var reader = await browser.OpenAsync(folder.Out);
        foreach (var path in folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal) || path.EndsWith(".svg", StringComparison.Ordinal)))
        {
            await reader.GoAsync(Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));
            await TouchAllAsync(reader.Page);
            Assert.False(await reader.Page.EvaluateAsync<bool>("'__attacked' in self"), path);
        }

        // What the console tells of the refusals of the content policy begins with "error", and is what is wanted here.
        Assert.DoesNotContain(reader.Faults, fault => fault.StartsWith('a'));
    }

    [Fact]
    public async Task An_attack_that_gets_through_would_be_seen()
    {
        BrowserPath.Require();
        using var folder = new CaseFolder();
        Directory.CreateDirectory(folder.Out);
        await File.WriteAllTextAsync(
            Path.Combine(folder.Out, "index.html"),
            $"<!doctype html><img src=https://pixel.example/><script>{Mark}</script>",
            Cancelled);
        await using var reader = await browser.OpenAsync(folder.Out);
        await reader.GoAsync("index.html");
        Assert.True(await reader.Page.EvaluateAsync<bool>("'__attacked' in self"));
        Assert.Contains("a dialog: 1", reader.Faults);
        Assert.Contains("a request to https://pixel.example/", reader.Faults);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Moves over, focuses and clicks what there is, and searches for what attacks are made of.</summary>
    private static async Task TouchAllAsync(IPage page)
    {
        await page.EvaluateAsync(
            """
            () => {
              document.addEventListener("click", (event) => event.target.closest("a[href^='http'], a[download]") && event.preventDefault());
              for (const element of document.querySelectorAll("main *, article *")) {
                for (const name of ["pointerover", "mouseover", "focus", "load", "error", "toggle"]) element.dispatchEvent(new Event(name));
                if (!element.closest("a") || element.getAttribute("href")?.startsWith("#")) element.dispatchEvent(new MouseEvent("click", { bubbles: true }));
              }
              scrollTo(0, document.documentElement.scrollHeight);
            }
            """);
        if (await page.Locator(".open-search").CountAsync() == 0)
            return; // A picture.
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("<script>");
        await Assertions.Expect(page.Locator(".found a").First).ToBeVisibleAsync();
    }
}
