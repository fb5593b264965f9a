using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>A link that should lead to something of the book, and does not, stops the build.</summary>
public sealed class BrokenLinkTests
{
    private static readonly string Notebook =
        """
        {
         "cells": [
          {
           "cell_type": "markdown",
           "metadata": {},
           "source": [
            "# A\n",
            "\n",
            "See [B](b.md#its-end), [its start](b.md#its-start),\n",
            "and [below](#below)."
           ]
          }
         ],
         "metadata": {},
         "nbformat": 4,
         "nbformat_minor": 5
        }
        """;

    [Fact]
    public async Task All_broken_links_are_named_with_file_and_line_and_the_last_good_site_stays()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Assert.True((await folder.BuildAsync()).Built);
        var good = folder.Site;

        folder.Write("a.ipynb", Notebook);
        folder.Write("b.md", "# B\n\n```csharp\nvar two = 2;\n```\n\n## Its end\n\nBack to [A](a.ipynb),\nto [C](c.ipynb) and ![nothing](images/none.png)\n");
        var (built, _, errors) = await folder.BuildAsync();

        Assert.False(built);
        Assert.Equal(
            $"""

             {folder.Book}/a.ipynb:9: the link 'b.md#its-start' is broken: b.md has no heading and no cell 'its-start'.
             {folder.Book}/a.ipynb:10: the link '#below' is broken: a.ipynb has no heading and no cell 'below'.
             {folder.Book}/b.md:10: the link 'c.ipynb' is broken: there is no such file in the book.
             {folder.Book}/b.md:10: the link 'images/none.png' is broken: there is no such file in the book.

             4 broken links, so no site was written; {folder.Out} is as it was. Correct the links, or what they name.

             """.ReplaceLineEndings("\n"),
            errors.ReplaceLineEndings("\n"));
        Assert.Equal(good, folder.Site);
    }

    [Fact]
    public async Task A_link_to_the_page_of_a_notebook_is_told_to_name_the_notebook_and_one_to_the_start_page_is_fine()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[start](index.html)"));
        folder.Write("deep/b.ipynb", NotebookText.OfProse("# B\n\n[start](../index.html) [x](../a.html)"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("deep/b.ipynb:1: the link '../a.html' is broken: name the notebook, a.ipynb, and not its page: so the link is right in the notebook, too.", errors);
        Assert.Contains("1 broken link", errors);
    }

    [Fact]
    public async Task A_link_to_a_file_with_a_sign_of_an_address_in_its_name_is_told_how_to_write_it()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[x](c#d.ipynb)"));
        folder.Write("c#d.ipynb", NotebookText.OfProse("# C"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("a.ipynb:1: the link 'c#d.ipynb' is broken: a # in the name of a file is written %23 in a link, and a ? is written %3F.", errors);

        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[x](c%23d.ipynb)"));
        (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
    }

    [Theory]
    [InlineData("[x](#Below-It)", "a.html", "#below-it")] // As Jupyter spells it.
    [InlineData("[x](#cell-1)", "a.html", "#cell-1")]
    [InlineData("[x](a.md#NA%C3%8FVE)", "a.html", "a.html#na%C3%AFve")] // As browsers and Jupyter copy them.
    [InlineData("[x](a.md#na%C3%AFve)", "a.html", "a.html#na%C3%AFve")]
    [InlineData("[x](#)", "a.html", "#")]
    [InlineData("[x](#top)", "a.html", "#top")]
    public async Task A_link_to_a_heading_to_a_cell_and_to_the_top_is_not_broken(string link, string page, string address)
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", $"# A\n\n{link}\n\n## Below it\n\n## Naïve\n\n```csharp\nvar one = 1;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(address, folder.Page(page).QuerySelector("article p a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_cell_that_is_not_shown_is_no_place_to_lead_to()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n[x](#cell-1)\n\n<!--\n```csharp\nvar one = 1;\n```\n-->\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("a.md:3: the link '#cell-1' is broken", errors);
    }

    [Fact]
    public async Task A_broken_link_in_the_markdown_that_a_cell_gave_is_named_with_the_cell()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n```csharp\ndisplay(\"[x](gone.md)\", \"text/markdown\");\n```\n\n```output\n[text/markdown]\n[x](gone.md)\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("a.md:4: in the output of cell 1, the link 'gone.md' is broken", errors);
    }

    [Theory]
    [InlineData("a%00b.png", "no file can have this name.")]
    [InlineData("attachment:half.png", "the cell has no such attachment that is an image.")]
    public async Task A_link_that_no_file_and_no_text_can_have_is_broken_and_no_more(string address, string reason)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse($"# A\n\nSee ![a picture]({address}).").Replace(
            "\"metadata\":{},\"source\"", """ "metadata":{},"attachments":{"half.png":{"image/png":"\ud800"}},"source" """, StringComparison.Ordinal));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains($"the link '{address}' is broken: {reason}", errors);
    }
}
