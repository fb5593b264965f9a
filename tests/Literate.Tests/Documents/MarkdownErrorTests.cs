using System.Text;
using Literate.Documents;
using Literate.Documents.Markdown;

namespace Literate.Tests.Documents;

/// <summary>What is said of a document that cannot be read, and which files of a folder are meant to be read at all.</summary>
public class MarkdownErrorTests
{
    private const string NoCells =
        "The file has no C# cell, so it is not a notebook. A cell is a fence whose first word is `csharp`, `cs` or `c#`: add one, "
        + "or name another file.";

    private const string Unclosed =
        "The fence that begins here is not closed, so all that follows is part of it. Close it with a line that has as many "
        + "backticks or tildes as this one and nothing else, at the same place in the list or quote if it is in one.";

    private const string UnclosedInComment =
        "The fence that begins here is not closed before the comment around it is. Close it with a line that has as many backticks "
        + "or tildes as this one; if the code holds `-->`, which ends a comment, write it in another way.";

    private const string UnclosedComment =
        "The comment that begins here holds a cell and is not closed, so nothing that follows is seen. Close it with `-->`.";

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# Prose\n\nwith `csharp` in it.\n")]
    [InlineData("```text\n1\n```\n\n```\ncsharp\n```\n")]
    [InlineData("```csharper\n1\n```\n")]
    [InlineData("    ```csharp\n    1\n    ```\n")]
    [InlineData("<div>\n```csharp\n1\n```\n</div>\n")]
    [InlineData("```text\n1")]
    public void A_document_without_a_cell_is_no_notebook(string markdown)
    {
        Assert.Equal((NoCells, null), ErrorOf(markdown));
        Assert.False(MarkdownReader.IsNotebook(Encoding.UTF8.GetBytes(markdown)));
    }

    [Theory]
    [InlineData("\n```csharp\n1\n", 2, Unclosed)]
    [InlineData("```csharp", 1, Unclosed)]
    [InlineData("````csharp\n1\n```\n", 1, Unclosed)]
    [InlineData("~~~csharp\r\n1\r\n```\r\n", 1, Unclosed)]
    [InlineData("```csharp\n1\n``` that is all\n", 1, Unclosed)]
    [InlineData("```csharp\n1\n```\n\n```output\n1\n", 5, Unclosed)]
    [InlineData("```csharp\n1\n```\n\n~~~text\n\n```csharp\n2\n```\n", 5, Unclosed)]
    [InlineData("> a\n> ```csharp\n> 1\n\nb\n```", 2, Unclosed)]
    [InlineData("- a\n  ```csharp\n  1\n\nb\n", 2, Unclosed)]
    [InlineData("<!--\n```csharp\n1\n-->\n", 2, UnclosedInComment)]
    [InlineData("a\n\n<!--\n\n```csharp\nwhile (n --> 0)\n```\n-->\n", 5, UnclosedInComment)]
    [InlineData("<!-- ```csharp\n1\n``` and -->\n", 1, UnclosedInComment)]
    [InlineData("a\n\n<!--\n```csharp\n1\n```\n", 3, UnclosedComment)]
    [InlineData("a\n\n<!--\n```csharp\n1\n", 4, UnclosedInComment)]
    public void A_fence_or_a_comment_that_is_not_closed_is_told_with_its_line(string markdown, int line, string problem)
    {
        Assert.Equal((problem, line), ErrorOf(markdown));
        Assert.True(MarkdownReader.IsNotebook(Encoding.UTF8.GetBytes(markdown)));
    }

    [Theory]
    [InlineData("```csharp\n1\n```\n\nIt prints\n\n```output\n1\n```\n", 7)]
    [InlineData("```csharp\n1\n```\n\n[a]: b\n\n```output\n1\n```\n", 7)]
    [InlineData("```csharp\n1\n```\n```output\n1\n```\n\n```output\n2\n```\n", 8)]
    [InlineData("```output\n1\n```\n\n```csharp\n1\n```\n", 1)]
    [InlineData("> ```csharp\n> 1\n> ```\n\n```output\n1\n```\n", 5)]
    public void An_output_that_belongs_to_no_cell_is_told_because_nothing_would_be_held_against_it(string markdown, int line)
    {
        var (message, where) = ErrorOf(markdown);

        Assert.StartsWith("The `output` fence that begins here belongs to no cell", message);
        Assert.Equal(line, where);
    }

    [Theory]
    [InlineData("csharp,ignore")]
    [InlineData("cs{.numbered}")]
    [InlineData("c#:skip-execution")]
    public void A_language_with_tags_joined_to_it_is_told_because_the_cell_would_not_be_run(string info)
    {
        var (message, where) = ErrorOf($"a\n\n```{info}\n1\n```\n");

        Assert.StartsWith($"The fence that begins here has `{info}` as its first word", message);
        Assert.Equal(3, where);
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_told_with_its_line_and_counts_where_it_has_a_cell()
    {
        byte[] prose = [.. "a\n\nb "u8, 0xE4, (byte)'\n'];
        byte[] cell = [.. prose, .. "```csharp\n1\n```\n"u8];

        var error = Assert.Throws<DocumentException>(() => MarkdownReader.Read(cell));

        Assert.Equal(("The file is not UTF-8 text. Save it as UTF-8 in a text editor.", 3), (error.Message, error.Line));
        Assert.True(MarkdownReader.IsNotebook(cell));
        Assert.False(MarkdownReader.IsNotebook(prose));
    }

    [Fact]
    public void Quotes_in_quotes_without_end_are_told()
    {
        var deep = $"```csharp\n1\n```\n\n{new string('>', 10_000)}";

        Assert.Equal(("The lists and quotes of the file are nested far more deeply than anybody can read. Check that this is the file you mean.", null), ErrorOf(deep));
        Assert.True(MarkdownReader.IsNotebook(Encoding.UTF8.GetBytes(deep)));
    }

    private static (string Message, int? Line) ErrorOf(string markdown)
    {
        var error = Assert.Throws<DocumentException>(() => MarkdownCases.Parse(markdown));
        return (error.Message, error.Line);
    }
}
