using DocsSite.BrowserTests.Stage;
using DocsSite.Tests.Stage;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocsSite.BrowserTests;

/// <summary>What HTML outputs do in their frames.</summary>
public sealed class FrameTests(Browser browser)
{
    [Fact]
    public async Task A_link_to_a_place_in_an_output_stays_in_it_and_one_to_the_web_opens_a_tab()
    {
        using var folder = new CaseFolder();
        await using var reader = await OpenAsync(folder, """HTML("<a href='#t'>down</a> <a href='https://elsewhere.example/'>out</a><p style='height:900px'>.</p><p id='t'>there</p>")""");
        var frame = reader.Page.FrameLocator("#cell-1 iframe");
        await frame.GetByText("down").ClickAsync();
        await Expect(frame.GetByText("there")).ToBeVisibleAsync();
        Assert.Equal("about:srcdoc#t", reader.Page.Frames[1].Url);
        Assert.Empty(reader.Faults);

        var opened = await reader.Page.RunAndWaitForPopupAsync(() => frame.GetByText("out").ClickAsync());
        await Expect(frame.GetByText("there")).ToBeVisibleAsync();
        Assert.Contains("a request to https://elsewhere.example/", reader.Faults);
        Assert.Equal("no opener", await opened.EvaluateAsync<string>("self.opener ? 'an opener' : 'no opener'"));
    }

    [Fact]
    public async Task An_output_that_was_folded_is_as_high_as_what_is_in_it_once_it_is_seen()
    {
        using var folder = new CaseFolder();
        await using var reader = await OpenAsync(folder, """HTML("<p style='height:700px;margin:0'>tall</p>")""", "hide-output");
        var frame = reader.Page.Locator("#cell-1 iframe");
        await Expect(frame).ToBeHiddenAsync();
        await reader.Page.SetViewportSizeAsync(900, 700);
        await reader.Page.Locator(".fold > summary").ClickAsync();
        await Expect(frame).ToHaveAttributeAsync("height", "726");
        Assert.Empty(reader.Faults);
    }

    private Task<Reader> OpenAsync(CaseFolder folder, string code, string tag = "") =>
        browser.OpenAsync(folder, $"# Frames\n\n```csharp ignore-output {tag}\n{code}\n```\n");
}
