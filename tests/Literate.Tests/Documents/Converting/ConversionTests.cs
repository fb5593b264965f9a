using System.Text;
using Literate.Documents;
using Literate.Documents.Converting;
using Literate.Documents.Dib;
using Literate.Documents.Markdown;
using Literate.Tests.Support;

namespace Literate.Tests.Documents.Converting;

/// <summary>What becomes of cells that another format has no place for, and what is listed of them.</summary>
public class ConversionTests
{
    private const string CellBehind = "2";

    [Theory]
    [InlineData("```csharp\n1\n```", "```csx\n1\n```", "its block of csharp, which is no cell: it is called csx")]
    [InlineData("> - ~~~ c#  x\n>   1\n>   ~~~", "> - ~~~ csx  x\n>   1\n>   ~~~", "its block of c#, which is no cell: it is called csx")]
    [InlineData("```cs,x\n1\n```", "```csx,x\n1\n```", "its block of cs, which is no cell: it is called csx")]
    [InlineData("<!--\n```csharp\n1\n```\n```output\n1\n```\n-->", "<!--\n```csx\n1\n```\n```text\n1\n```\n-->", "its block of csharp, which is no cell: it is called csx", "its block of output, which is no cell: it is called text")]
    [InlineData("```Output\n1\n```", "```text\n1\n```", "its block of Output, which is no cell: it is called text")]
    [InlineData("```text\n1", "```text\n1\n```", "that a block of code in it is not closed: it is closed")]
    [InlineData("a\n\n ~~~~~csharp\n```\n1", "a\n\n ~~~~~csx\n```\n1\n ~~~~~", "its block of csharp, which is no cell: it is called csx", "that a block of code in it is not closed: it is closed")]
    [InlineData("<!-- a\n\nb", "<!-- a\n\nb\n-->", "that a comment in it is not closed: it is closed")]
    [InlineData("<pre>\n\na", "```markdown\n<pre>\n\na\n```", "that it is Markdown: it would run on into what follows, so it is shown as text")]
    [InlineData("- ```text\n  1", "```` markdown", "that it is Markdown: it would run on into what follows, so it is shown as text")]
    [InlineData("a\n> \n\n", "a", "empty lines at its beginning or its end")]
    public void Prose_that_would_be_more_than_prose_in_a_document_is_written_so_that_it_is_not(string prose, string written, params string[] losses)
    {
        var conversion = Convert(new NotebookBuilder().Code("1").Markdown(prose).Code(CellBehind), ".md");

        var text = Encoding.UTF8.GetString(conversion.Content.Notebook.Span);
        if (written != "```` markdown")
            Assert.Equal($"```csharp\n1\n```\n\n{written}\n\n```csharp\n{CellBehind}\n```\n", text);
        Assert.Equal(["1", CellBehind], MarkdownReader.Read(conversion.Content.Notebook).CodeCells.Select(cell => cell.Source));
        Assert.Equal(losses, conversion.Losses.Where(loss => loss.Cell == 1).Select(loss => loss.Text));
        Assert.All(conversion.Losses.Where(loss => loss.Cell == 1), loss => Assert.Equal(LossKind.Source, loss.Kind));
    }

    [Theory]
    [InlineData("- a list\n\n  > and a quote")]
    [InlineData("<div>\n\nin it")]
    [InlineData("# A\n\n```fsharp\nlet a = 1\n```")]
    [InlineData("    indented\n\n\n```text\n\n```")]
    [InlineData("a <!-- in a line -->\n\n| a |\n|---|\n| b |")]
    public void Prose_that_is_prose_and_nothing_else_is_written_as_it_is(string prose)
    {
        var conversion = Convert(new NotebookBuilder().Markdown(prose).Code("1"), ".md");

        Assert.StartsWith(prose + "\n\n```csharp", Encoding.UTF8.GetString(conversion.Content.Notebook.Span));
        Assert.DoesNotContain(conversion.Losses, loss => loss.Cell == 0);
    }

    [Fact]
    public void A_hidden_cell_stands_in_a_comment_and_one_that_would_end_it_has_the_tag()
    {
        var conversion = Convert(new NotebookBuilder().Tagged(CellTag.RemoveCell, "1").Tagged(CellTag.RemoveCell, "while (n --> 0);"), ".md");

        Assert.Equal(
            "<!--\n```csharp\n1\n```\n-->\n\n```csharp remove-cell\nwhile (n --> 0);\n```\n", Encoding.UTF8.GetString(conversion.Content.Notebook.Span));
        Assert.All(MarkdownReader.Read(conversion.Content.Notebook).Cells, cell => Assert.True(cell.IsHidden));
        Assert.All(Back(conversion, ".md", ".dib").Cells, cell => Assert.True(cell.IsHidden));
        Assert.All(Back(conversion, ".md", ".ipynb").Cells, cell => Assert.Equal([CellTag.RemoveCell], cell.Tags));
    }

    [Fact]
    public void A_line_that_begins_a_cell_in_a_script_has_a_blank_before_it()
    {
        var conversion = Convert(new NotebookBuilder().Code("#!csharp\n1\n#!md  \n#!meta\n#!time"), ".dib");

        Assert.Equal(" #!csharp\n1\n #!md  \n#!meta\n#!time", Assert.Single(DibReader.Read(conversion.Content).Cells).Source);
        Assert.Equal(
            ["its line `#!csharp`, which begins a cell in a script: a blank stands before it", "its line `#!md`, which begins a cell in a script: a blank stands before it"],
            conversion.Losses.Where(loss => loss.Kind == LossKind.Source).Select(loss => loss.Text));
    }

    [Fact]
    public void A_script_lists_the_languages_that_only_its_own_kernels_know()
    {
        var conversion = Convert(new NotebookBuilder().InLanguage("my-sql", "SELECT 1").InLanguage("js", "1").InLanguage("two words", "2"), ".dib");

        Assert.Equal(
            """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":[],"name":"my-sql"}]}}

            #!my-sql

            SELECT 1

            #!javascript

            1

            #!markdown

            ```text
            2
            ```

            """,
            Encoding.UTF8.GetString(conversion.Content.Notebook.Span));
        Assert.Equal(
            "that it is a cell in 'two words': it is a block of code in the prose, which is not run", conversion.Losses.Single(loss => loss.Kind == LossKind.CellKind).Text);
    }

    [Fact]
    public void The_hash_that_a_document_has_of_an_image_is_no_image_and_is_listed()
    {
        var image = new DisplayOutput(MimeBundle.Of("image/png", "iVBORw0K"));
        var document = Convert(new NotebookBuilder().Code("1", image), ".md");
        var back = NotebookConversion.Convert("a.md", document.Content, ".ipynb");

        Assert.Contains(document.Losses, loss => loss.Text == "the data under image/png: their length and their hash are kept");
        Assert.Equal("what stands under image/png is no image: a document and a script have the hash of the data only", Assert.Single(back.Losses).Text);
        Assert.Equal(OutputText.Of([image]), OutputText.Of(NotebookFile.Parse("a.ipynb", back.Content).Cells[0].Outputs));
    }

    [Fact]
    public void A_wildcard_is_text_in_a_notebook_in_JSON_and_is_listed_and_text_like_one_stays_text()
    {
        var document = new NotebookContent(Encoding.UTF8.GetBytes("```csharp\n1\n```\n\n```output\na\n...\n```\n\n```csharp\n2\n```\n\n```output\n\\...\n\\[..]\n```\n"));

        var notebook = NotebookConversion.Convert("a.md", document, ".ipynb");
        var back = NotebookConversion.Convert("a.ipynb", notebook.Content, ".md");
        var script = NotebookConversion.Convert("a.md", document, ".dib");

        Assert.Equal(new Loss(0, LossKind.Wildcard, "that `...` and `[..]` in its output stand for anything: there they are text"), Assert.Single(notebook.Losses));
        Assert.Equal(
            [new StreamOutput("stdout", "a\n...\n"), new StreamOutput("stdout", "...\n[..]\n")],
            NotebookFile.Parse("a.ipynb", notebook.Content).Cells.SelectMany(cell => cell.Outputs));
        Assert.Contains("\na\n\\...\n```", Encoding.UTF8.GetString(back.Content.Notebook.Span));
        Assert.Empty(script.Losses);
        Assert.Contains("\na\n...\n```", Encoding.UTF8.GetString(script.Content.Expected!.Value.Span));
        Assert.Contains("\n\\...\n\\[..]\n```", Encoding.UTF8.GetString(script.Content.Expected!.Value.Span));
    }

    [Fact]
    public void Both_files_of_one_format_are_refused() =>
        Assert.Throws<ArgumentException>(() => Convert(NotebookBuilder.Of("1"), ".IPYNB"));

    private static NotebookConversion Convert(NotebookBuilder notebook, string to) =>
        NotebookConversion.Convert("a.ipynb", new NotebookContent(Encoding.UTF8.GetBytes(notebook.ToJson())), to);

    private static Notebook Back(NotebookConversion conversion, string from, string to) =>
        NotebookFile.Parse(to, NotebookConversion.Convert(from, conversion.Content, to).Content);
}
