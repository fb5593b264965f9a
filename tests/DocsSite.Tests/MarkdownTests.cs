using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>Markdown documents in a book are chapters of its site.</summary>
public sealed class MarkdownTests
{
    private const string Guide =
        """
        # The guide

        <!-- A word to those who change this page. -->

        <!--
        ```csharp
        using System.Globalization;
        string Shout(string text) => text.ToUpper(CultureInfo.InvariantCulture);
        ```
        -->

        It shouts, as [others][ref] do:

        ```csharp
        Console.WriteLine(Shout("hello"));
        ```

        ```output
        HELLO
        ```

        1. In a list

           ```csharp skip-execution
           Shout("not run")
           ```

           ```output
           [text/plain]
           not seen
           ```

           and behind it

        ## The end

        ```bash
        dotnet test
        ```

        [ref]: 01-other.ipynb
        """;

    [Fact]
    public async Task A_document_is_a_page_with_its_prose_its_cells_and_their_outputs_in_order()
    {
        using var folder = new CaseFolder();
        folder.Write("00-guide.md", Guide);
        folder.Write("01-other.ipynb", NotebookText.OfProse("# Other\n\nSee [the end](00-guide.md#the-end)."));

        var (built, output, errors) = await folder.BuildAsync();

        Assert.True(built, errors);
        Assert.Matches(@"^warning: .*00-guide\.md:\d+: cell 3 \(Shout\(""not run""\)\): it is tagged to be left out and has stored outputs, .*\n$", errors);
        Assert.Contains("proved  00-guide.md  3 cells", output);
        var page = folder.Page("00-guide.html");
        Assert.Equal(
            ["H1", "P", "DIV cell-2", "OL", "DIV cell-3", "P", "H2", "PRE"],
            page.QuerySelector("article")!.Children.Select(part => part.Id is { } id && part.TagName == "DIV" ? $"DIV {id}" : part.TagName));
        Assert.Equal("HELLO", page.QuerySelector("#cell-2 .output pre")!.TextContent.Trim());
        Assert.Equal("not run; output as stored", page.QuerySelector("#cell-3 .note")!.TextContent);
        Assert.Equal("not seen", page.QuerySelector("#cell-3 .output pre")!.TextContent.Trim());
        Assert.Equal("01-other.html", page.QuerySelector("article p a")!.GetAttribute("href"));
        Assert.Equal("00-guide.html#the-end", folder.Page("01-other.html").QuerySelector("article p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_in_a_comment_is_not_shown_and_a_cell_there_is_run_and_counted()
    {
        using var folder = new CaseFolder();
        folder.Write("guide.md", Guide);
        folder.Write("01-other.ipynb", NotebookText.OfProse("# Other"));
        Assert.True((await folder.BuildAsync()).Built);

        var page = folder.Page("guide.html");
        Assert.Null(page.QuerySelector("#cell-1"));
        Assert.Null(page.QuerySelectorAll("#cell-2 [data-n]").Single(name => name.TextContent == "Shout").GetAttribute("href")); // Its cell is no place to lead to.
        Assert.DoesNotContain("Globalization", page.Body!.TextContent);
        Assert.DoesNotContain("A word to those", page.DocumentElement.OuterHtml);
        Assert.Equal("2 run and compared; 1 not run; 1 of all not shown", page.QuerySelector(".proof dd")!.TextContent);
    }

    [Fact]
    public async Task The_download_is_the_document_byte_for_byte()
    {
        using var folder = new CaseFolder();
        folder.Write("guide.md", Guide);
        folder.Write("01-other.ipynb", NotebookText.OfProse("# Other"));
        Assert.True((await folder.BuildAsync()).Built);

        var link = folder.Page("guide.html").QuerySelector("a[download]")!;
        Assert.Equal(("guide.md", "guide.md", "Download this notebook"), (link.GetAttribute("href"), link.GetAttribute("download"), link.TextContent));
        Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(folder.Book, "guide.md"), TestContext.Current.CancellationToken), folder.Site["guide.md"]);
    }

    [Fact]
    public async Task A_document_and_a_notebook_of_one_name_have_a_page_each_and_prose_without_a_cell_has_none()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# The notebook"));
        folder.Write("a.md", "# The document\n\n```csharp\nvar a = 1;\n```\n");
        folder.Write("notes.md", "# Notes\n");
        folder.Write("literate.json", """{ "notebooks": ["a.md"] }""");
        Assert.True((await folder.BuildAsync()).Built);

        Assert.Equal(
            ["The document", "The notebook"],
            folder.Page("index.html").QuerySelectorAll(".table-of-contents .entry-title").Select(title => title.TextContent));
        Assert.StartsWith("The document", folder.Page("a.html").QuerySelector("h1")!.TextContent);
        Assert.StartsWith("The notebook", folder.Page("a-2.html").QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("notes.html", folder.Site.Keys);
    }

    [Fact]
    public async Task A_document_that_lies_stops_the_build_and_is_named_with_its_line()
    {
        using var folder = new CaseFolder();
        folder.Write("guide.md", Guide.Replace("HELLO", "hello"));

        var (built, _, errors) = await folder.BuildAsync();

        Assert.False(built);
        Assert.Contains("guide.md:15: cell 2: the output differs from the one stored", errors);
    }

    [Fact]
    public async Task The_copies_that_a_site_in_its_own_book_carries_are_not_taken_for_chapters()
    {
        using var folder = new CaseFolder();
        folder.Write("guide.md", Guide);
        folder.Write("01-other.ipynb", NotebookText.OfProse("# Other"));
        var site = Path.Combine(folder.Book, "site");
        for (var build = 0; build < 2; build++)
        {
            var ended = await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", site);
            Assert.Equal(0, ended.ExitCode);
            Assert.Contains("3 pages in", ended.Output);
        }
    }

    [Theory]
    [InlineData("<!-- <script>alert(1)</script> -->\n\nshown", "shown")]
    [InlineData("shown\n<!--\n**not** this\n-->\nagain", "shown\nagain")]
    [InlineData("<!-- no end\n\nnot shown", "")]
    [InlineData("- <!-- in a list -->", "")]
    [InlineData("<b>text</b> <!-- in a line -->", "<b>text</b> <!-- in a line -->")]
    public async Task A_comment_that_begins_a_line_is_nothing_and_all_other_html_is_text(string prose, string shown)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse($"# A\n\n{prose}"));
        Assert.True((await folder.BuildAsync()).Built);

        var article = folder.Page("a.html").QuerySelector("article")!;
        Assert.Equal(shown, string.Join('\n', article.QuerySelectorAll("p").Select(paragraph => paragraph.TextContent)));
        Assert.Empty(article.QuerySelectorAll("script, b"));
        Assert.DoesNotContain("<!--", article.InnerHtml);
    }

    [Fact]
    public async Task What_only_eyes_would_see_is_said_in_words_too()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n- [x] one\n- [ ] two\n\n|   | left |\n|---|---|\n| row | 1 |\n"));
        Assert.True((await folder.BuildAsync()).Built);
        var page = folder.Page("a.html");
        Assert.Equal(["Done", "To do"], page.QuerySelectorAll("input[type=checkbox]").Select(box => box.GetAttribute("aria-label")));
        Assert.Equal(["TD", "TH"], page.QuerySelectorAll("thead tr > *").Select(cell => cell.TagName)); // The empty corner heads nothing.
    }

    [Fact]
    public async Task The_columns_of_a_table_keep_their_sides()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.All(folder.Page("a.html").QuerySelectorAll("article tr"), row =>
            Assert.Equal([null, null, "centre", "right"], row.Children.Select(cell => cell.GetAttribute("class"))));
    }

    [Theory]
    [InlineData("NOTE", "remark", "Note")]
    [InlineData("TIP", "remark", "Tip")]
    [InlineData("IMPORTANT", "remark strong", "Important")]
    [InlineData("WARNING", "remark strong", "Warning")]
    [InlineData("CAUTION", "remark strong", "Caution")]
    public async Task A_remark_has_its_kind_in_words_and_one_that_warns_stands_out(string kind, string look, string words)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse($"# A\n\n> [!{kind}]\n> Mind the step."));
        Assert.True((await folder.BuildAsync()).Built);
        var remark = folder.Page("a.html").QuerySelector("article .remark")!;
        Assert.Equal((look, words, "Mind the step."), (remark.ClassName, remark.Children[0].TextContent, remark.Children[1].TextContent));
    }

    [Fact]
    public async Task Headings_without_words_and_those_named_as_a_part_of_the_page_have_anchors_of_their_own()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n##\n\n##\n\n## Section\n\n## Main\n\n## Contents\n\n## Cell-1\n\n```csharp\nvar one = 1;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(["section", "section-1", "section-2", "main-1", "contents-1", "cell-1-1"], folder.Page("a.html").QuerySelectorAll("article h2").Select(heading => heading.Id));
    }

    [Fact]
    public async Task Prose_that_is_tagged_to_be_removed_stands_nowhere()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "markdown", "metadata": {}, "source": "# A"},
             {"cell_type": "markdown", "metadata": {"tags": ["remove-cell"]}, "source": "## Backstage\n\nFor the author."},
             {"cell_type": "raw", "metadata": {"tags": ["remove-cell"]}, "source": "Backstage too."}]}
            """);
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("A #", folder.Page("a.html").QuerySelector("article")!.TextContent.Trim());
        Assert.All(["a.html", "index.html", "llms.txt", "site-theme/search-index.js"], path =>
        {
            Assert.DoesNotContain("Backstage", folder.Text(path));
            Assert.DoesNotContain("For the author", folder.Text(path));
        });
    }

    [Fact]
    public async Task A_picture_says_how_large_it_is_before_it_is_loaded()
    {
        using var folder = new CaseFolder("features");
        Assert.True((await folder.BuildAsync()).Built);
        var picture = folder.Page("01-iterators.html").QuerySelector("img[src='images/dot.png']")!;
        Assert.Equal(("96", "24"), (picture.GetAttribute("width"), picture.GetAttribute("height")));
    }
}
