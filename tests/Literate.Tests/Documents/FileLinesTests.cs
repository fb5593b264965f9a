using System.Text;
using Literate.Documents;

namespace Literate.Tests.Documents;

/// <summary>Where cells and their outputs stand in a file, found by counting its lines.</summary>
public sealed class FileLinesTests
{
    // Each text that is looked for has its own line in it; what stands in one string has that string's line.
    private const string Notebook =
        """

        {
         "cells": [
          { "cell_type": "markdown", "source": "prose", "metadata": {} },
          {
           "cell_type": "code", "metadata": {}, "execution_count": null,
           "source": [
            "line 1\n",
            "line 2\nline 3\n",
            "line 4 and",
            " its end\r\n",
            "",
            "line 5"
           ],
           "outputs": [
            { "output_type": "stream", "name": "stdout", "text": [
              "first\n",
              "again  \n",
              "again\n" ] },
            { "output_type": "display_data", "metadata": {}, "data": {
              "text/plain": "one\ntwo" } }
           ]
          },
          { "cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [],
            "source": "all\nin one" }
         ],
         "metadata": {}, "nbformat": 4, "nbformat_minor": 5
        }
        """;

    private static readonly FileLines Ipynb = Of("a.ipynb", Notebook);

    [Theory]
    [InlineData(1, "line 1")]
    [InlineData(2, "line 2")]
    [InlineData(3, "line 2")]
    [InlineData(4, "line 4")]
    [InlineData(5, "line 5")]
    [InlineData(99, "\"source\": [")]
    public void A_line_of_a_cell_stands_where_its_string_does(int line, string text) => Assert.Equal(LineOf(text), Ipynb.OfSource(1, line));

    [Fact]
    public void A_source_in_one_string_stands_where_that_does() =>
        Assert.Equal((LineOf("all"), LineOf("all")), (Ipynb.OfSource(2, 1), Ipynb.OfSource(2, 2)));

    [Theory]
    [InlineData(1, "first")]
    [InlineData(2, "again  ")]
    [InlineData(3, "again\\n")]
    [InlineData(5, "one")]
    [InlineData(6, "one")]
    [InlineData(7, "\"outputs\": [\n")]
    [InlineData(4, "\"outputs\": [\n")]
    public void A_line_of_an_output_stands_where_its_string_does_and_else_where_all_outputs_do(int line, string text) =>
        Assert.Equal(LineOf(text), Ipynb.OfOutput(1, "first\nagain\nagain\n[text/plain]\none\ntwo\n", line));

    [Fact]
    public void A_cell_without_outputs_has_no_place_of_them() => Assert.Null(Ipynb.OfOutput(2, "x", 1));

    [Fact]
    public void In_a_file_of_one_line_everything_stands_there()
    {
        var lines = Of("a.ipynb", string.Concat(Notebook.Split('\n')));

        Assert.Equal((1, 1, 1), (lines.OfSource(1, 4), lines.OfOutput(1, "first", 1), lines.OfSource(2, 1)));
    }

    [Fact]
    public void In_a_document_lines_are_counted()
    {
        var lines = Of("a.md", "# A\n\n```csharp\none\ntwo\n```\n\n```output\nfirst\nsecond\n```\n\n```csharp\nthree\n```\n");

        Assert.Equal((4, 5, 14), (lines.OfSource(1, 1), lines.OfSource(1, 2), lines.OfSource(2, 1)));
        Assert.Equal((9, 10), (lines.OfOutput(1, "first\nsecond", 1), lines.OfOutput(1, "first\nsecond", 2)));
        Assert.Equal(9, lines.OfOutput(1, "first\nsecond", 3)); // It has no third line: the place where all of it begins.
        Assert.Null(lines.OfOutput(2, "x", 1));
    }

    private static FileLines Of(string path, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return FileLines.Of(path, content, NotebookFile.Parse(path, new NotebookContent(content)));
    }

    private static int LineOf(string text) => Notebook[..Notebook.ReplaceLineEndings("\n").IndexOf(text, StringComparison.Ordinal)].Count(character => character == '\n') + 1;
}
