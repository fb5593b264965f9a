using System.Text;
using Literate.Documents;

namespace Literate.Tests.Documents;

/// <summary>Lines of cells are replaced, and all else of a notebook stays as it is.</summary>
public sealed class LineEditTests
{
    [Theory]
    [InlineData("a.md", "# A\r\n\r\n1. In a list\r\n\r\n   ```csharp\r\n   one\r\n   two\r\n   ```\r\n\r\n   and on\r\n\r\n```cs tag\r\none\r\n```\r\n")]
    [InlineData("a.dib", "#!meta\n{}\n\n#!csharp\n\none\ntwo\n\n#!markdown\n\none\n\n#!csharp\n\none\n")]
    public void In_a_file_of_lines_only_those_change(string name, string file)
    {
        var content = new NotebookContent(Encoding.UTF8.GetBytes(file));
        var first = NotebookFile.Parse(name, content).Cells.Index().First(cell => cell.Item.Kind == CellKind.Code);

        var edited = NotebookFile.ReplaceLines(name, content, new Dictionary<int, string> { [first.Index] = first.Item.Source.Replace("two", "three\u00e9") });

        Assert.Equal(file.Replace("two", "three\u00e9"), Encoding.UTF8.GetString(edited.Notebook.Span));
    }

    [Fact]
    public void In_an_ipynb_the_cells_keep_their_outputs_their_tags_and_what_else_the_file_says_of_them()
    {
        const string File = """
            {"cells": [{"cell_type": "code", "id": "x", "execution_count": 7, "metadata": {"tags": ["t"], "mine": 1}, "outputs": [{"output_type": "stream", "name": "stdout", "text": "1\n"}], "source": ["one\n", "two"]}],
             "metadata": {"mine": 2}, "nbformat": 4, "nbformat_minor": 5}
            """;

        var edited = NotebookFile.ReplaceLines("a.ipynb", new NotebookContent(Encoding.UTF8.GetBytes(File)), new Dictionary<int, string> { [0] = "one\nthree" });

        var text = Encoding.UTF8.GetString(edited.Notebook.Span);
        var cell = Assert.Single(NotebookFile.Parse("a.ipynb", edited).Cells);
        Assert.Equal(("one\nthree", "x", 7, "t"), (cell.Source, cell.Id, cell.ExecutionCount, Assert.Single(cell.Tags)));
        Assert.Equal("1\n", Assert.IsType<StreamOutput>(Assert.Single(cell.Outputs)).Text);
        Assert.Contains("\"mine\": 1", text);
        Assert.Contains("\"mine\": 2", text);
    }

    [Fact]
    public void A_cell_that_is_no_code_and_a_source_of_other_length_are_refused()
    {
        var content = new NotebookContent("# A\n\n```csharp\none\n```\n"u8.ToArray());

        Assert.Throws<ArgumentException>(() => NotebookFile.ReplaceLines("a.md", content, new Dictionary<int, string> { [0] = "# B" }));
        Assert.Throws<ArgumentException>(() => NotebookFile.ReplaceLines("a.md", content, new Dictionary<int, string> { [1] = "one\ntwo" }));
    }

    [Fact]
    public void Prose_has_its_line_in_the_file_too()
    {
        var notebook = NotebookFile.Parse("a.md", new NotebookContent("\n# A\n\n```csharp\none\n```\n\n\nmore\n"u8.ToArray()));
        Assert.Equal([2, 5, 9], notebook.Cells.Select(cell => cell.Line));
        var script = NotebookFile.Parse("a.dib", new NotebookContent("#!markdown\n\n# A\n\n#!csharp\none\n"u8.ToArray()));
        Assert.Equal([3, 6], script.Cells.Select(cell => cell.Line));
    }
}
