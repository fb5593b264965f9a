using System.Text.Json;
using Literate.Documents;
using Literate.Documents.Dib;

namespace Literate.Tests.Documents;

public class DibReaderTests
{
    [Theory, MemberData(nameof(DibCases.All), MemberType = typeof(DibCases))]
    public void A_script_is_read_as_the_cells_that_the_text_beside_it_tells(string name) =>
        Assert.Equal(DibCases.Expected(name), CellStory.Of(DibReader.Read(DibCases.Content(name))));

    [Fact]
    public void The_metadata_are_those_behind_meta()
    {
        var notebook = DibReader.Read(DibCases.Content("meta-behind-text.dib"));

        Assert.Equal("fsharp", notebook.DefaultLanguage);
        Assert.Equal(5, notebook.Metadata("execution", "timeout").GetInt32());
        Assert.Equal(JsonValueKind.Undefined, DibCases.Parse("#!meta\n\n#!csharp\n1\n").Metadata("kernelInfo").ValueKind);
    }

    [Fact]
    public void A_kernel_that_meta_does_not_list_begins_no_cell()
    {
        Assert.Equal("1\n#!spiral\n2", Assert.Single(DibCases.Parse("#!csharp\n1\n#!spiral\n2\n").Cells).Source);
        Assert.Equal(["#!meta more", "2"], DibCases.Parse("#!meta more\n#!csharp\n2\n").Cells.Select(cell => cell.Source));
    }

    [Theory]
    [InlineData("""{"kernelInfo":{"items":[{"name":"spiral","aliases":["spi",7,""]},{"name":7},3]}}""")]
    [InlineData("""{"kernelInfo":{"defaultKernelName":7,"items":[{"name":"spiral","aliases":"none"},{"aliases":["x"]}]}}""")]
    public void What_is_odd_in_meta_is_passed_over(string meta)
    {
        var notebook = DibCases.Parse($"#!meta\n{meta}\n#!spiral\n1\n#!csharp\n2\n");

        Assert.Equal(["spiral", "csharp"], notebook.Cells.Select(cell => cell.Language));
        Assert.Equal("csharp", notebook.DefaultLanguage);
    }
}
