using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

public sealed class PageTests(FeaturesSite site) : IClassFixture<FeaturesSite>
{
    private const string Iterators = "01-iterators.html";
    private const string Outputs = "02-outputs.html";

    [Fact]
    public void Every_notebook_has_a_page_and_a_copy_to_download_and_the_notebook_called_index_keeps_off_the_start_page() => Assert.Equal(
        [
            ".docs-site", "01-iterators.html", "01-iterators.ipynb", "02-outputs.html", "02-outputs.ipynb", "404.html", "data/readings.csv",
            "deep/03-appendix.html", "deep/03-appendix.ipynb", "images/dot.png", "index-2.html", "index.html", "index.ipynb", "llms.txt",
            "site-theme/favicon.svg", "site-theme/search-index.js", "site-theme/site.css", "site-theme/site.js", "verified.json",
        ],
        site.Folder.Site.Keys);

    [Fact]
    public async Task A_notebook_and_a_file_where_the_site_has_one_of_its_own_get_a_number()
    {
        using var folder = new CaseFolder();
        folder.Write("404.ipynb", NotebookText.OfProse("# Lost\n\n[facts](verified.json) [more](verified-2.json) [text](llms.txt)"));
        folder.Write("verified.json", "1");
        folder.Write("verified-2.json", "2");
        folder.Write("llms.txt", "3");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(["verified-3.json", "verified-2.json", "llms-2.txt"], folder.Page("404-2.html").QuerySelectorAll("a[href^='verified'], a[href^='llms']").Take(3).Select(link => link.GetAttribute("href")));
        Assert.Equal(["1", "2", "3"], new[] { "verified-3.json", "verified-2.json", "llms-2.txt" }.Select(folder.Text));
        Assert.Contains("There is no such page", folder.Text("404.html"));
    }

    [Fact]
    public async Task A_notebook_where_the_reference_has_a_page_gets_a_number()
    {
        using var folder = new CaseFolder();
        ShapesSite.Write(folder);
        folder.Write("reference/index.ipynb", NotebookText.OfProse("# Our own notes"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.StartsWith("API reference", Words(folder.Page("reference/index.html"), "h1"));
        Assert.StartsWith("Our own notes", Words(folder.Page("reference/index-2.html"), "h1"));
    }

    [Fact]
    public async Task A_page_that_has_the_books_title_says_it_once()
    {
        using var folder = new CaseFolder();
        folder.Write("literate.json", """{ "title": "Tea" }""");
        folder.Write("a.ipynb", NotebookText.OfProse("# Tea"));
        folder.Write("b.ipynb", NotebookText.OfProse("# Cakes"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal(["Tea", "Tea", "Cakes · Tea"], new[] { "index.html", "a.html", "b.html" }.Select(path => folder.Page(path).Title));
    }

    [Fact]
    public async Task A_page_whose_name_is_that_of_a_folder_gets_a_number()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        folder.Write("a.html/x.ipynb", NotebookText.OfProse("# X"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.True(folder.Site.ContainsKey("a-2.html") && folder.Site.ContainsKey("a.html/x.html"));
    }

    [Fact]
    public void The_download_is_the_notebook_byte_for_byte()
    {
        var link = site.Folder.Page(Iterators).QuerySelector("a[download]")!;
        Assert.Equal("01-iterators.ipynb", link.GetAttribute("href"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(site.Folder.Book, "01-iterators.ipynb")), site.Folder.Site["01-iterators.ipynb"]);
    }

    [Fact]
    public void The_start_page_lists_the_chapters_in_the_books_order_with_their_openings()
    {
        var start = site.Folder.Page("index.html");
        Assert.Equal("Queues & Streams", start.Title);
        Assert.Equal(
            ["1|Iterators, one step at a time", "2|Everything a cell can give", "3|Appendix", "|A notebook called index"],
            start.QuerySelectorAll(".table-of-contents li").Select(item => $"{Words(item, ".number")}|{Words(item, ".entry-title")}"));
        Assert.Equal("An iterator does nothing until somebody asks it for a value.", Words(start, ".entry-summary"));
        Assert.Equal(
            "A small book that has one of everything a notebook can hold, so that every kind of page can be looked at.",
            start.QuerySelector("meta[name=description]")!.GetAttribute("content"));
    }

    [Fact]
    public void The_start_page_says_how_long_each_chapter_takes_to_read_and_how_many_cells_it_has() => Assert.Equal(
        ["4 minutes · 5 cells", "3 minutes · 5 cells", "1 minute · 1 cell", "1 minute"],
        site.Folder.Page("index.html").QuerySelectorAll(".entry-size").Select(size => size.TextContent));

    [Fact]
    public void Each_page_leads_to_the_one_before_it_and_the_one_after_it()
    {
        (string?, string?) Around(string page) => (
            site.Folder.Page(page).QuerySelector("a[rel=prev]")?.GetAttribute("href"),
            site.Folder.Page(page).QuerySelector("a[rel=next]")?.GetAttribute("href"));
        Assert.Equal((null, Iterators), Around("index.html"));
        Assert.Equal(("index.html", Outputs), Around(Iterators));
        Assert.Equal((Iterators, "deep/03-appendix.html"), Around(Outputs));
        Assert.Equal(("../02-outputs.html", "../index-2.html"), Around("deep/03-appendix.html"));
        Assert.Equal(("deep/03-appendix.html", null), Around("index-2.html"));
    }

    [Fact]
    public void The_contents_mark_the_page_that_is_shown() =>
        Assert.Equal("Iterators, one step at a time", Assert.Single(site.Folder.Page(Iterators).QuerySelectorAll("nav.contents [aria-current=page] span:last-child")).TextContent);

    [Fact]
    public void A_page_lists_its_sections_where_it_has_more_than_one()
    {
        string[] Sections(string page) =>
            [.. site.Folder.Page(page).QuerySelectorAll("aside ul a").Select(link => $"{link.TextContent}: {link.GetAttribute("href")}")];
        Assert.Equal(
            ["A method that waits: #a-method-that-waits", "What the compiler refuses: #what-the-compiler-refuses", "What fails when it runs: #what-fails-when-it-runs", "Where to read on: #where-to-read-on"],
            Sections(Iterators));
        Assert.Contains("Pictures: #pictures-1", Sections(Outputs));
        Assert.Empty(Sections("index-2.html"));
    }

    [Fact]
    public void Every_page_has_the_landmarks_a_language_and_a_way_past_the_navigation()
    {
        foreach (var path in site.Folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = site.Folder.Page(path);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.Equal("#main", page.QuerySelector("body > a:first-child")!.GetAttribute("href"));
            Assert.All(["header", "main#main", "footer", "nav[aria-label]"], landmark => Assert.NotNull(page.QuerySelector(landmark)));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Fact]
    public void Outputs_stand_below_their_cells_with_a_word_that_says_what_they_are()
    {
        var page = site.Folder.Page(Outputs);
        Assert.Equal(
            ["output: Output", "output stderr: Standard error", "output: Output"],
            page.QuerySelectorAll("#cell-1 > .output").Select(output => $"{output.ClassName}: {Words(output, ".output-label")}"));
        Assert.Equal("nothing has run yet\ncounting from 3\n3\n2\n1\n0", Words(site.Folder.Page(Iterators), "#cell-1 > .output pre"));
        Assert.Equal("14", Words(site.Folder.Page(Iterators), "#cell-2 > .output:last-child pre"));
    }

    [Fact]
    public void Terminal_colours_are_taken_out() =>
        Assert.StartsWith("green in a terminal, and", site.Folder.Page(Outputs).QuerySelectorAll("#cell-1 pre")[^1].TextContent);

    [Fact]
    public void An_error_shows_its_type_its_message_and_its_stack_and_that_it_was_meant()
    {
        var cell = site.Folder.Page(Iterators).QuerySelector("#cell-4")!;
        Assert.Equal("meant to fail", Words(cell, ".note"));
        Assert.Equal("Error", Words(cell, ".error .output-label"));
        Assert.Equal("System.InvalidOperationException", Words(cell, ".error .error-name"));
        Assert.Equal("Queue empty.", Words(cell, ".error pre"));
        Assert.Contains("Queue.Dequeue", Words(cell, ".error .stack"));
    }

    [Fact]
    public void A_cell_that_is_meant_not_to_compile_shows_the_compilers_words()
    {
        var cell = site.Folder.Page(Iterators).QuerySelector("#cell-3")!;
        Assert.Equal("meant not to compile", Words(cell, ".note"));
        Assert.Equal("Does not compile", Words(cell, ".error .output-label"));
        Assert.StartsWith("(3,11): error CS1626", Words(cell, ".error pre"));
    }

    [Fact]
    public void An_output_that_is_not_compared_is_this_runs_and_says_so()
    {
        var cell = site.Folder.Page(Iterators).QuerySelector("#cell-5")!;
        Assert.Equal("output differs from run to run; not compared", Words(cell, ".note"));
        Assert.NotEqual("4711", Words(cell, ".output pre"));
    }

    [Fact]
    public void A_cell_of_another_language_is_marked_as_not_run() =>
        Assert.Equal("python, not run; output as stored", Words(site.Folder.Page(Outputs), "#cell-5 .note"));

    [Fact]
    public void Pictures_are_images_with_their_data_in_the_page_and_html_is_in_a_frame_that_may_do_nothing()
    {
        var page = site.Folder.Page(Outputs);
        Assert.Equal(
            ["data:image/svg+xml;base64", "data:image/png;base64"],
            page.QuerySelectorAll("#cell-2 img").Select(image => image.GetAttribute("src")!.Split(',')[0]));
        Assert.Equal(["figure", "figure"], page.QuerySelectorAll("#cell-2 img").Select(image => image.ClassName)); // On white, in the dark too: neither has colours for it.
        Assert.Equal([null, "4"], page.QuerySelectorAll("#cell-2 img").Select(image => image.GetAttribute("width")));
        var frame = page.QuerySelector("#cell-3 iframe")!;
        Assert.Equal("allow-same-origin allow-popups allow-popups-to-escape-sandbox", frame.GetAttribute("sandbox"));
        Assert.Contains("<td>21.5</td>", frame.GetAttribute("srcdoc"));
        Assert.Equal("Three", Words(page, "#cell-4 .prose strong"));
        Assert.Equal("{\n  \"sensor\": \"attic\",\n  \"value\": 21.5\n}", Words(page, "#cell-4 > .output > pre"));
        Assert.Contains("application/x-unknown", Words(page, "#cell-4 .unknown"));
    }

    [Theory]
    [InlineData("t", "IEnumerable")]
    [InlineData("m", "Countdown")]
    [InlineData("c", "yield")]
    [InlineData("k", "var")]
    [InlineData("p", "start")]
    [InlineData("n", "3")]
    [InlineData("r", "// Counts down, and says when it is asked.")]
    [InlineData("d", "#!csharp")]
    public void Code_has_the_colours_that_the_compiler_gives_it(string kind, string text) =>
        Assert.Contains(text, site.Folder.Page(Iterators).QuerySelectorAll($"#cell-1 code .{kind}").Select(token => token.TextContent));

    [Fact]
    public void Colouring_changes_no_character_of_the_code() => Assert.Equal(
        "#!csharp\n// Counts down, and says when it is asked.\nIEnumerable<int> Countdown(int start)\n{\n    Console.WriteLine($\"counting from {start}\");\n"
        + "    for (var n = start; n >= 0; n--)\n        yield return n;\n}\n\nvar numbers = Countdown(3);\nConsole.WriteLine(\"nothing has run yet\");\n"
        + "foreach (var n in numbers)\n    Console.WriteLine(n);",
        Words(site.Folder.Page(Iterators), "#cell-1 pre.code"));

    [Fact]
    public void Links_to_notebooks_lead_to_their_pages_and_pictures_come_along()
    {
        var links = site.Folder.Page(Iterators).QuerySelectorAll("article li a, article img")
            .Select(link => link.GetAttribute("href") ?? link.GetAttribute("src")!.Split(',')[0]);
        Assert.Equal(
            ["02-outputs.html#pictures", "deep/03-appendix.html", "https://learn.microsoft.com/dotnet/csharp/", "data/readings.csv", "images/dot.png", "data:image/png;base64"],
            links);
        Assert.Equal("../01-iterators.html#a-method-that-waits", site.Folder.Page("deep/03-appendix.html").QuerySelector("article p a")!.GetAttribute("href"));
    }

    [Fact]
    public void Headings_of_the_same_name_have_anchors_of_their_own() =>
        Assert.Equal(["text", "pictures", "pictures-1", "tables-prose-and-data", "cells-for-another-kernel"], site.Folder.Page(Outputs).QuerySelectorAll("h2[id]").Select(heading => heading.Id));

    [Fact]
    public void Every_page_says_what_it_was_proved_with()
    {
        var page = site.Folder.Page(Iterators).QuerySelector(".proof")!;
        Assert.Equal("4 run and compared (1 meant to fail and 1 meant not to compile); 1 run, not compared", Words(page, "dd"));
        Assert.Contains($".NET {Environment.Version}", page.TextContent);
        Assert.Contains("compared with what it prints, all but the stack traces of errors.", page.TextContent);
        Assert.Equal("9 run and compared (1 meant to fail and 1 meant not to compile); 1 run, not compared; 1 not run", Words(site.Folder.Page("index.html"), ".proof dd"));
    }

    [Fact]
    public void The_build_says_what_it_proved()
    {
        Assert.Contains("proved  02-outputs.ipynb  5 cells\n", site.Output.ReplaceLineEndings("\n"));
        Assert.Contains("proved  index.ipynb  0 cells\n", site.Output.ReplaceLineEndings("\n"));
        Assert.Matches($@"\n4 notebooks proved: 9 cells compared(, \d+ only run)?(, \d+ not run)?\.\n5 pages in {Regex.Escape(site.Folder.Out)}, in \d+\.\d s\n$", site.Output.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Without_a_script_a_page_has_no_control_that_needs_one() =>
        Assert.Equal("contents", Assert.Single(site.Folder.Page(Iterators).QuerySelectorAll("button")).GetAttribute("popovertarget"));

    private static string Words(IParentNode within, string selector) => within.QuerySelector(selector)?.TextContent.TrimEnd('\n') ?? "";
}
