using AngleSharp.Dom;
using DocsSite.Explaining;
using DocsSite.Markup;
using DocsSite.Tests.Stage;
using DocsSite.Views;

namespace DocsSite.Tests;

/// <summary>Outputs stand on a page as the cells gave them, and nothing of this machine with them.</summary>
public sealed class OutputTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Blank_lines_at_the_beginning_of_a_text_and_of_what_is_folded_of_it_are_there()
    {
        await BuildAsync("""Console.WriteLine("\n\nfirst");""", """Console.Write(string.Concat(Enumerable.Range(1, 40).Select(line => line == 21 ? "\n" : $"{line}\n")));""");
        var page = _folder.Page("a.html");
        Assert.Equal("\n\nfirst", page.QuerySelector("#cell-1 .output pre")!.TextContent);
        Assert.Equal(
            Enumerable.Range(1, 40).Select(line => line == 21 ? "" : $"{line}"),
            page.QuerySelectorAll("#cell-2 .output pre").SelectMany(part => part.TextContent.Split('\n')));
    }

    [Fact]
    public async Task The_path_of_the_book_stands_in_no_kind_of_output()
    {
        await BuildAsync(
            "var here = System.IO.Directory.GetCurrentDirectory(); here",
            """display(here, "text/markdown");""",
            """HTML($"<b title='{here}'>{here}</b>")""",
            """display($"<svg xmlns='http://www.w3.org/2000/svg'><desc>{here}</desc></svg>", "image/svg+xml");""",
            """display($"[\"{here}\"]", "application/json");""",
            """Console.Error.WriteLine(here);""");
        Assert.DoesNotContain(_folder.Book, _folder.Text("a.html"));
        Assert.DoesNotContain(_folder.Book, _folder.Text("site-theme/search-index.js"));
        var page = _folder.Page("a.html");
        Assert.Equal("<book>", page.QuerySelector("#cell-1 .output pre")!.TextContent);
        Assert.Contains("<b title='&lt;book&gt;'>&lt;book&gt;</b>", page.QuerySelector("#cell-3 iframe")!.GetAttribute("srcdoc"));
        var picture = page.QuerySelector("#cell-4 img")!.GetAttribute("src")!;
        Assert.Contains("<desc>&lt;book&gt;</desc>", System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(picture[(picture.IndexOf(',') + 1)..])));
    }

    [Fact]
    public async Task A_text_of_any_type_is_shown_and_one_that_is_empty_is_no_stop_for_the_keyboard()
    {
        await BuildAsync("""display("a,b", "text/csv");""", """display("{\"a\":1}", "application/geo+json");""", "Console.Write(\"\\u001b(B\");");
        var page = _folder.Page("a.html");
        Assert.Equal("a,b", page.QuerySelector("#cell-1 .output pre")!.TextContent);
        Assert.Contains("\"a\": 1", page.QuerySelector("#cell-2 .output pre")!.TextContent);
        Assert.Null(page.QuerySelector("#cell-3 .output pre"));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\u001b[1;32mgreen\u001b[0m \u001b[2Kcleared", "green cleared")]
    [InlineData("\u001b]0;A title\u0007after it", "after it")]
    [InlineData("a \u001b]8;;https://b.example/\u001b\\link\u001b]8;;\u001b\\ in it", "a link in it")]
    [InlineData("\u001b(Bplain\u001b7", "plain")]
    [InlineData("one\r\ntwo\n\n", "one\ntwo")]
    public void What_is_meant_for_a_terminal_is_taken_out_of_a_text(string text, string shown) => Assert.Equal(shown, TerminalText.Clean(text));

    [Theory]
    [InlineData("<b>one</b>", 64)]
    [InlineData("<p>1<br>2<br>3", 118)]
    [InlineData("<TABLE><TR><TD>1<TR><TD>2<TR><TD>3<TR><TD>4<TR><TD>5</TABLE>", 178)]
    [InlineData("1\n2\n3\n4\n", 148)]
    [InlineData("<p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p><p>", 480)]
    public void A_frame_is_about_as_high_as_what_is_in_it_until_a_script_has_measured_it(string html, int height) =>
        Assert.Contains($" height=\"{height}\" ", HtmlFrame.Of(html, "Output of cell 1").ToString());

    [Theory]
    [InlineData("text/html", "iframe", "text/markdown", "image/png", "text/plain")]
    [InlineData("text/markdown", ".prose", "image/svg+xml", "image/png", "text/plain")]
    [InlineData("image/svg+xml", "img[src^='data:image/svg']", "image/png", "application/json", "text/plain")]
    [InlineData("image/png", "img[src^='data:image/png']", "image/jpeg", "image/gif", "text/plain")]
    [InlineData("application/json", "pre", "text/plain", "text/csv")]
    public async Task Of_what_a_cell_gave_in_several_types_the_richest_is_shown(string type, string shown, params string[] others)
    {
        static string Value(string of) => of switch
        {
            "image/svg+xml" => "<svg/>",
            "application/json" => "[1]",
            "text/plain" => "plain",
            _ => of.StartsWith("image/", StringComparison.Ordinal) ? "iVBORw0K" : "rich",
        };
        _folder.Write("a.ipynb", NotebookText.OfStored(others.Append(type).ToDictionary(of => of, Value)));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        var content = _folder.Page("a.html").QuerySelectorAll("#cell-1 .output > :not(.output-label)").Single();
        Assert.True(content.Matches(shown), content.OuterHtml);
        Assert.NotEqual("plain", content.TextContent);
    }

    [Fact]
    public async Task An_empty_cell_is_not_shown()
    {
        await BuildAsync("1 + 1", "", "2 + 2");
        Assert.Equal(["cell-1", "cell-3"], _folder.Page("a.html").QuerySelectorAll(".cell").Select(cell => cell.Id));
    }

    [Theory]
    [InlineData(">", 300)]
    [InlineData("[", 400)]
    public async Task Text_that_is_nested_beyond_measure_is_shown_as_it_stands(string sign, int times)
    {
        _folder.Write("a.ipynb", NotebookText.OfProse($"{string.Concat(Enumerable.Repeat(sign, times))} end"));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Contains(" end", _folder.Page("a.html").QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Words_behind_a_comment_are_shown_and_a_comment_by_itself_is_not()
    {
        _folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n<!-- one -->\n\n<!-- two --> the tail"));
        Assert.True((await _folder.BuildAsync()).Built);
        var text = _folder.Page("a.html").QuerySelector("article")!.TextContent;
        Assert.DoesNotContain("one", text);
        Assert.Contains("the tail", text);
    }

    [Fact]
    public async Task No_link_stands_in_a_link()
    {
        _folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[**![picture](https://e.example/a.png)**](https://y.example) [see <https://a.b.example> now](https://c.example)"));
        Assert.True((await _folder.BuildAsync()).Built);
        Assert.Equal(["picture", "see https://a.b.example now"], _folder.Page("a.html").QuerySelectorAll("article > p > a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Code_in_the_prose_of_a_notebook_without_cells_knows_what_every_cell_knows()
    {
        _folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n```csharp\nConsole.WriteLine(new List<int>());\n```"));
        Assert.True((await _folder.BuildAsync()).Built);
        Assert.Equal(["Console", "WriteLine", "List"], _folder.Page("a.html").QuerySelectorAll("pre.quoted [data-n]").Select(name => name.TextContent));
    }

    [Fact]
    public void Code_in_prose_that_could_keep_the_compiler_for_ever_is_only_shown()
    {
        Assert.True(QuotedCode.IsExplained("foreach (var (a, b) in pairs) { list.Add(new Pair<int, List<string>>(a, $\"{b}\")); }"));
        Assert.False(QuotedCode.IsExplained(new string('(', 101)));
        Assert.False(QuotedCode.IsExplained(string.Concat(Enumerable.Repeat("List<", 101))));
        Assert.False(QuotedCode.IsExplained(string.Concat(Enumerable.Repeat(".Trim()", 2000))));
        Assert.False(QuotedCode.IsExplained(string.Concat(Enumerable.Repeat("$\"{", 20))));
    }

    [Fact]
    public async Task Headings_in_an_output_stand_below_those_of_the_page_and_a_link_to_one_does_not_stop_the_build()
    {
        var errors = await BuildAsync("""display("# One\n\n[to it](#one)", "text/markdown");""");
        Assert.Equal("One", _folder.Page("a.html").QuerySelector("#cell-1 .output h3")!.TextContent.Trim());
        Assert.Contains("in the output of cell 1, the link '#one' leads to nothing that a page can show, so it stands there as text: headings in outputs have no addresses.", errors);
    }

    private async Task<string> BuildAsync(params string[] cells)
    {
        _folder.Write("a.md", "# Outputs\n\n" + string.Concat(cells.Select(cell => $"```csharp ignore-output\n{cell}\n```\n\n")));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        return errors;
    }
}
