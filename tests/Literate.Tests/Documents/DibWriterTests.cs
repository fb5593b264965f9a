using Literate.Documents;
using Literate.Documents.Dib;

namespace Literate.Tests.Documents;

/// <summary>What was read is written so that it is read as the same again.</summary>
public class DibWriterTests
{
    [Fact]
    public void A_script_as_NET_Interactive_lays_it_out_is_written_byte_for_byte_as_it_was()
    {
        const string Script = "#!meta\n\n{\"kernelInfo\":{\"items\":[ {\"name\":\"Mine\\/\"}]},\"a\":1.50}\n\n#!markdown\n\n# A\n\n\ntext\n\n#!csharp\n\n #!fsharp\n1\n\n#!Mine/\n\n2\n";
        const string Expected =
            """
            # Expected outputs

            Of the code cells of the notebook beside this file, each under its number and title. `literate accept` writes them.
            A line with `Tags:` below a title says more of a cell, for instance that it `raises-exception`.

            ## Cell 1: `1`

            Tags: slow third

            ````output
            ```
            ````

            ## Cell 2: `2`

            Tags: skip-execution

            """;

        var content = DibCases.Content(Script, Expected);

        Assert.Equal(content, DibWriter.Write(DibReader.Read(content)));
    }

    [Theory, MemberData(nameof(DibCases.All), MemberType = typeof(DibCases))]
    public void A_script_in_any_layout_is_written_as_one_that_says_the_same(string name)
    {
        var notebook = DibReader.Read(DibCases.Content(name));
        var written = DibWriter.Write(notebook);

        var again = DibReader.Read(written);

        Assert.Equal(notebook.Cells.Select(cell => CellStory.Of(cell with { Line = null })), again.Cells.Select(cell => CellStory.Of(cell with { Line = null })));
        Assert.Equal(written, DibWriter.Write(again));
    }

    [Fact]
    public void A_language_that_no_line_can_begin_is_refused() => Assert.Throws<ArgumentException>(() =>
        DibWriter.Write(new Notebook { Cells = [new Cell { Kind = CellKind.Code, Source = "1", Language = "mine" }] }));
}
