using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>What makes a page easy to read: long outputs are folded, and the policy is as strict as the page allows.</summary>
public sealed class ReadingTests
{
    [Theory]
    [InlineData(30, null)]
    [InlineData(31, "11 more lines")]
    public async Task A_long_output_is_folded_after_its_beginning_and_opens_without_a_script(int lines, string? summary)
    {
        using var folder = new CaseFolder();
        var output = string.Join('\n', Enumerable.Range(1, lines));
        folder.Write("a.md", $"# A\n\n```csharp\nfor (var line = 1; line <= {lines}; line++)\n    Console.WriteLine(line);\n```\n\n```output\n{output}\n```\n");
        Assert.True((await folder.BuildAsync()).Built);
        var shown = folder.Page("a.html").QuerySelector("#cell-1 .output")!;
        Assert.Equal(summary, shown.QuerySelector("details > summary")?.TextContent);
        Assert.Equal(output, string.Join('\n', shown.QuerySelectorAll("pre").Select(part => part.TextContent)));
    }

    [Fact]
    public async Task A_row_of_badges_does_not_introduce_a_chapter()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[![Run](b.png)](https://example.org) ![Two](b.png)\n\nWhat it is about."));
        File.Copy(Path.Combine(CaseFolder.Repository, "tests", "DocsSite.Tests", "cases", "features", "images", "dot.png"), Path.Combine(folder.Book, "b.png"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal("What it is about.", folder.Page("index.html").QuerySelector(".entry-summary")!.TextContent);
    }

    [Fact]
    public async Task Only_a_page_that_has_html_of_a_cell_allows_styles_in_its_text()
    {
        using var folder = new CaseFolder("features");
        Assert.True((await folder.BuildAsync()).Built);
        string PolicyOf(string page) => folder.Page(page).QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        const string Strict = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'";
        Assert.All(["index.html", "01-iterators.html", "404.html"], page => Assert.Equal(Strict, PolicyOf(page)));
        Assert.Equal(Strict.Replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"), PolicyOf("02-outputs.html")); // And nothing else.
    }
}
