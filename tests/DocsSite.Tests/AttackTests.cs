using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using DocsSite.Markup;
using DocsSite.Tests.Stage;
using DocsSite.Views;

namespace DocsSite.Tests;

public sealed class AttackTests
{
    [Fact]
    public async Task Nothing_that_a_notebook_holds_becomes_markup_script_or_a_request()
    {
        using var folder = new CaseFolder("attacks");
        File.Move(Path.Combine(folder.Book, "01-attack.ipynb"), Path.Combine(folder.Book, "01-'onload=alert(1)&#x27;%2e%20 co.ipynb"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);

        var pages = folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)).Select(folder.Page).ToList();
        Assert.Equal(3, pages.Count); // And the one for what is not there.
        Assert.All(pages, AssertHarmless);

        var chapter = pages.Single(page => page.QuerySelector(".cell") is not null);
        Assert.Equal("<script>alert(1)</script> \"title\"", chapter.QuerySelector("h1")!.FirstChild!.TextContent.Trim());
        Assert.Equal("<script>alert(1)</script>", chapter.QuerySelector("#cell-1 > .output pre")!.TextContent.Trim());
        AssertConnectsToNothing(chapter.QuerySelector("#cell-2 iframe")!.GetAttribute("srcdoc")!);
        Assert.Equal("allow-same-origin allow-popups allow-popups-to-escape-sandbox", chapter.QuerySelector("#cell-2 iframe")!.GetAttribute("sandbox")); // No allow-scripts.
        Assert.StartsWith("data:image/svg+xml;base64,", chapter.QuerySelector("#cell-3 img")!.GetAttribute("src"));
        Assert.Equal("<script>alert(1)</script>", chapter.QuerySelector("#cell-4 .error pre")!.TextContent.Trim());
        Assert.DoesNotContain("alert", folder.Text("evil.svg"));
        Assert.True(folder.Site.ContainsKey(Uri.UnescapeDataString(chapter.QuerySelector("a[download]")!.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Html_that_can_connect_to_nothing_is_framed_to_the_letter()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.Of("HTML(\"</iframe><TABLE><tr><td>1<td>2\")").Replace(
            "\"outputs\":[]",
            """ "outputs":[{"output_type":"execute_result","execution_count":null,"metadata":{},"data":{"text/html":"</iframe><TABLE><tr><td>1<td>2"}}]""",
            StringComparison.Ordinal));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.EndsWith("</style></iframe><TABLE><tr><td>1<td>2", folder.Page("a.html").QuerySelector("iframe")!.GetAttribute("srcdoc"));
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("\b")]
    [InlineData("\f")]
    [InlineData("\r")]
    [InlineData("\u001b")]
    [InlineData("\u007f")]
    public void A_sign_that_no_page_may_hold_is_shown_as_one_that_cannot_be_shown(string sign) =>
        Assert.Equal("a\ufffdb\t\n", Html.Text($"a{sign}b\t\n").ToString());

    [Theory]
    [InlineData("<a href='#t'>x</a>", "<a href=\"about:srcdoc#t\">x</a>")]
    [InlineData("<a href=' HTTPS://b.example/ '>x</a>", "<a href=\" HTTPS://b.example/ \" target=\"_blank\" rel=\"noreferrer\">x</a>")]
    [InlineData("<a target=_top href=mailto:a@b.example>x</a>", "<a target=\"_blank\" href=\"mailto:a@b.example\" rel=\"noreferrer\">x</a>")]
    [InlineData("<a href=other.html>x</a>", "<a>x</a>")]
    [InlineData("<A HREF='java&#10;script:alert(1)' target=_blank>x</A>", "<a target=\"_blank\">x</a>")]
    [InlineData("<svg><a xlink:href='javascript:alert(1)'>x</a></svg>", "<svg><a>x</a></svg>")]
    [InlineData("<map><area href=../a.html></map>", "<map><area></map>")]
    public void A_link_in_html_leads_where_a_frame_can_let_it_lead(string link, string shown)
    {
        var document = FrameContent.Of($"<!doctype html><p>{link}");
        Assert.Contains($"<p>{shown}", document);
        Assert.Equal(document, FrameContent.Of(document));
    }

    // No content policy governs these: a browser connects ahead of time to whatever they name.
    private static void AssertConnectsToNothing(string document)
    {
        var frame = new HtmlParser().ParseDocument(document);
        Assert.Equal("kept", frame.QuerySelector("p")!.TextContent);
        Assert.Empty(frame.QuerySelectorAll("link, meta, base, template, iframe, frame, object, embed"));
    }

    private static void AssertHarmless(IDocument page)
    {
        Assert.EndsWith("site-theme/site.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("style, object, embed, form, base, svg, math, meta[http-equiv=refresh]"));
        Assert.All(page.All.SelectMany(element => element.Attributes), attribute =>
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
            Assert.NotEqual("style", attribute.Name);
        });
        Assert.All(page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!), address =>
        {
            Assert.Matches("^(https://|[^:/\\\\]*$|[^:\\\\]*/[^:\\\\]*$)", address);
            Assert.False(address.StartsWith('/'), address);
            Assert.DoesNotContain("passwd", address);
        });
        Assert.All(page.QuerySelectorAll("img").Select(image => image.GetAttribute("src")!), address => Assert.Matches("^(data:image/|x\\.png$|evil\\.svg$)", address));
    }
}
