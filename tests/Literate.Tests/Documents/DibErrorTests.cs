using Literate.Documents;
using Literate.Documents.Dib;

namespace Literate.Tests.Documents;

/// <summary>What is said of a script that cannot be read, and of the file with what is expected of it.</summary>
public class DibErrorTests
{
    private const string TwoCells = "#!csharp\n\n// one\n1\n\n#!csharp\n\n// two\n2\n";

    private const string Realign =
        "Run `literate accept` with the notebook's path: it gives each section to the cell with its title, and removes those of no cell.";

    [Theory]
    [InlineData("#!csharp\n1\n\n#!meta\n{\n  \"a\": 1,\n  b\n}\n#!csharp\n2\n", 7, "What stands behind `#!meta` is not JSON. 'b' is an invalid start of a property name.")]
    [InlineData("#!meta {}\n#!meta\n\n7 8\n", 4, "What stands behind `#!meta` is not JSON. ")]
    [InlineData("#!meta\n[1]\n", 2, "What stands behind `#!meta` is JSON, but no object. Put it between braces, or remove `#!meta` and all up to the next line that begins with `#!`.")]
    [InlineData("#!meta\n{\n\"\\ud83d\": 1}\n", 3, "The name of a member behind `#!meta` holds one half of a surrogate pair (such as `\\ud83d` without `\\ude00` after it), which is not a character. Rename the member.")]
    public void Metadata_that_cannot_be_read_are_told_with_their_line(string script, int line, string problem)
    {
        var fault = Assert.Throws<DocumentException>(() => DibCases.Parse(script));

        Assert.StartsWith(problem, fault.Message);
        Assert.EndsWith(".", fault.Message);
        Assert.Equal(($"a.dib:{line}", false), (fault.PlaceIn("a.dib"), fault.IsInExpected));
    }

    [Theory]
    [InlineData("## Cell 3: three\n", 1, "The section that begins here is that of cell 3 (three), and the notebook has 2 code cells. " + Realign)]
    [InlineData("\n## Cell 0\n", 2, "The section that begins here is that of cell 0, and the notebook has 2 code cells. " + Realign)]
    [InlineData("## Cell 1: `two`\n", 1, "The section that begins here is that of cell 1 (two), and cell 1 of the notebook is another now (one). " + Realign)]
    [InlineData("## Cell 2\n", 1, "The section that begins here is that of cell 2, and cell 2 of the notebook is another now (two). " + Realign)]
    [InlineData("## Cell 1: one\n\n## Cell 1: one\n", 3, "The section that begins here is the second one of cell 1. Remove one of them.")]
    [InlineData("## Cell 2: two\n\n## Cell 1: one\n", 3, "The section that begins here is that of cell 1 and stands behind that of cell 2. Put the sections in the order of the cells.")]
    [InlineData("# Notes\n\n```output\n1\n```\n", 3, "The `output` fence that begins here stands before the first section, so nothing would be held against it. Put a line such as `## Cell 1: TITLE` before it, or give it another first word, such as `text`.")]
    [InlineData("## Cell 1: one\n\n```output\n1\n```\n\n```output\n2\n```\n", 7, "The `output` fence that begins here is the second one of its section. Put all outputs of a cell into one fence, or begin a section before it with a line such as `## Cell 1: TITLE`.")]
    [InlineData("## Cell 1: one\n\n````output\n1\n```\n", 3, "The fence that begins here is not closed, so all that follows is part of it. Close it with a line that has as many backticks or tildes as this one and nothing else.")]
    public void What_is_expected_of_no_cell_or_of_another_is_told_with_its_line(string expected, int line, string problem)
    {
        var fault = Assert.Throws<DocumentException>(() => DibCases.Parse(TwoCells, expected));

        Assert.Equal((problem, $"a.dib.expected.md:{line}"), (fault.Message, fault.PlaceIn("a.dib")));
    }

    [Fact]
    public void Files_that_are_not_UTF_8_are_told_apart()
    {
        var script = Assert.Throws<DocumentException>(() => DibReader.Read(new NotebookContent(new byte[] { (byte)'\n', 0xFF })));
        var expected = Assert.Throws<DocumentException>(() => DibReader.Read(new NotebookContent(default, new byte[] { 0xFF })));

        Assert.Equal(
            ("The file is not UTF-8 text. Save it as UTF-8 in a text editor.", "a.dib:2", "a.dib.expected.md:1"),
            (script.Message, script.PlaceIn("a.dib"), expected.PlaceIn("a.dib")));
    }
}
