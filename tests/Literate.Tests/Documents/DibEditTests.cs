using Literate.Documents;
using Literate.Documents.Dib;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Documents;

/// <summary>Outputs are put into the file with what is expected, and no other byte of it changes.</summary>
public class DibEditTests
{
    private const string Script = "#!markdown\n\nprose\n\n#!csharp\n\n// one\n1\n\n#!csharp\n\n// `two`\n2\n\n#!csharp\n\n//\n";

    private const string Preamble =
        """
        # Expected outputs

        Of the code cells of the notebook beside this file, each under its number and title. `literate accept` writes them.
        A line with `Tags:` below a title says more of a cell, for instance that it `raises-exception`.


        """;

    [Fact]
    public void A_file_that_is_not_there_is_made() =>
        Becomes(null, 2, [Returned("2")], Preamble + "## Cell 2: `` `two` ``\n\n```output\n[text/plain]\n2\n```\n");

    [Fact]
    public void A_file_that_is_not_there_is_not_made_for_nothing() => Stays(null, 1, [Printed("  \n")]);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    public void An_empty_file_is_filled(string before) => Becomes(before, 3, [Printed("a\n")], Preamble + "## Cell 3\n\n```output\na\n```\n");

    [Fact]
    public void A_section_that_is_new_stands_in_the_order_of_the_cells()
    {
        Becomes(
            "Notes.\n\n## Cell 1: one\n\n```output\n1\n```\n\n## Cell 3\nNotes.\n", 2, [Printed("2\n")],
            "Notes.\n\n## Cell 1: one\n\n```output\n1\n```\n\n## Cell 2: `` `two` ``\n\n```output\n2\n```\n\n## Cell 3\nNotes.\n");
        Becomes("Notes.\n\n## Cell 2: two", 1, [Printed("1\n")], "Notes.\n\n## Cell 1: `one`\n\n```output\n1\n```\n\n## Cell 2: two");
    }

    [Theory]
    [InlineData("## Cell 1: one", "\n\n")]
    [InlineData("## Cell 1: one\n", "\n")]
    [InlineData("## Cell 1: one\n\n", "")]
    [InlineData("## Cell 1: one\n\n\n", "")]
    public void A_section_that_is_the_last_has_one_blank_line_before_it(string before, string between) =>
        Becomes(before, 3, [Printed("3\n")], $"{before}{between}## Cell 3\n\n```output\n3\n```\n");

    [Fact]
    public void A_section_without_an_output_gets_one_behind_all_that_is_in_it() => Becomes(
        "## Cell 1: one\n\nTags: slow\n\nNotes.\n\n\n## Cell 2: two\n", 1, [Printed("```\n")],
        "## Cell 1: one\n\nTags: slow\n\nNotes.\n\n````output\n```\n````\n\n\n## Cell 2: two\n");

    [Fact]
    public void An_output_that_differs_is_replaced_and_its_fence_stays_as_it_is()
    {
        Becomes(
            "## Cell 1: one\n~~~output kept\nold\n~~~~ \nNotes.", 1, [Printed("new\n\n[error] x\n")],
            "## Cell 1: one\n~~~~output kept\nnew\n\n\\[error] x\n~~~~\nNotes.");
        Becomes("## Cell 1: one\n```output\nold\n```\n", 1, [Printed("a ```` b\n")], "## Cell 1: one\n`````output\na ```` b\n`````\n");
    }

    [Fact]
    public void An_output_that_is_gone_takes_a_section_along_in_which_nothing_else_is()
    {
        Becomes("Notes.\n\n## Cell 1: one\n\n```output\n1\n```\n\n## Cell 2: two\n\nTags: slow\n", 1, [], "Notes.\n\n## Cell 2: two\n\nTags: slow\n");
        Becomes("Notes.\n\n## Cell 1: one\n\nTags: slow\n\n## Cell 2: two\n\n```output\n1\n```\n", 2, [], "Notes.\n\n## Cell 1: one\n\nTags: slow\n");
        Becomes("## Cell 1: one\n\nTags: slow\n\n```output\n1\n```\n\nNotes.\n", 1, [], "## Cell 1: one\n\nTags: slow\n\nNotes.\n");
        Becomes("## Cell 1: one\n\n```output\n1\n```\n", 1, [], "");
    }

    [Fact]
    public void An_output_with_the_same_text_keeps_its_bytes() =>
        Stays("## Cell 1: one\n~~~output\n a  \n\n[text/plain]  \n1\n\n\n~~~", 1, [Printed(" a\n"), Returned("1", 7)]);

    [Fact]
    public void Lines_end_as_those_of_the_file_do_or_those_of_the_notebook()
    {
        Becomes("Notes.\r\n", 1, [Printed("a\nb\n")], "Notes.\r\n\r\n## Cell 1: `one`\r\n\r\n```output\r\na\r\nb\r\n```\r\n");
        var made = DibEdit.ReplaceOutputs(DibCases.Content("#!csharp\r\n1\r\n", null), Stored(0, [Printed("a\n")]));
        Assert.Equal(Preamble.Replace("\n", "\r\n") + "## Cell 1: `1`\r\n\r\n```output\r\na\r\n```\r\n", DibCases.ExpectedText(made));
    }

    [Fact]
    public void An_output_that_no_file_in_UTF_8_has_is_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => DibEdit.ReplaceOutputs(DibCases.Content(Script, null), Stored(2, [Printed("\ud83d\n")])));
        Assert.Equal(
            "The output of cell 2 would not be read as it was written: it holds one half of a surrogate pair, which no file in UTF-8 has. "
            + "Change what the cell gives, or tag it `ignore-output`.",
            refused.Message);
    }

    [Fact]
    public void An_index_of_no_code_cell_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DibEdit.ReplaceOutputs(DibCases.Content(Script, null), Stored(4, [])));
        Assert.Throws<ArgumentException>(() => DibEdit.ReplaceOutputs(DibCases.Content(Script, null), Stored(0, [])));
    }

    private static void Stays(string? before, int number, Output[] outputs) => Becomes(before, number, outputs, before);

    private static void Becomes(string? before, int number, Output[] outputs, string? after)
    {
        var content = DibCases.Content(Script, before);
        var edited = DibEdit.ReplaceOutputs(content, Stored(number, outputs));

        Assert.Equal(after, DibCases.ExpectedText(edited));
        Assert.Equal(content.Notebook, edited.Notebook);
        Assert.Equal(edited, DibEdit.ReplaceOutputs(edited, Stored(number, outputs)));
        Assert.Equal(OutputText.Of(outputs), OutputText.Of(DibReader.Read(edited).Cells[number].Outputs));
    }

    private static Dictionary<int, CellOutputs> Stored(int index, Output[] outputs) => new() { [index] = new CellOutputs([.. outputs], null) };
}
