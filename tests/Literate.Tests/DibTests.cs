using Literate.Accepting;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>Scripts go the whole way that notebooks go: they are run, compared, reported and accepted, with the file beside them.</summary>
public sealed class DibTests : IDisposable
{
    private const string Two = "#!csharp\n\n// one\nConsole.WriteLine(1);\n\n#!csharp\n\n// two\nConsole.WriteLine(2);\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.dib", Two + "// changed\n")]
    [InlineData("a.dib.expected.md", "## Cell 1: one\n\nTags: slow\n")]
    public async Task An_edit_of_either_file_while_the_notebook_ran_is_not_overwritten(string file, string edited)
    {
        _folder.Write("a.dib", Two);
        var run = await _folder.RunAsync("a.dib");
        _folder.Write(file, edited);
        var files = _folder.Files().ToList();

        var error = Assert.Throws<AcceptException>(() => OutputAcceptor.Accept(run));

        Assert.EndsWith("a.dib: nothing was accepted, because the file was changed while the notebook ran. Run the command again.", error.Message);
        Assert.Equal(edited, await ReadAsync(_folder[file]));
        Assert.Equal(files, _folder.Files());
    }

    [Fact]
    public async Task A_file_with_what_is_expected_is_no_notebook_and_one_of_no_notebook_is_told()
    {
        _folder.Write("a.dib", "#!csharp\nvar a = 1;\n");
        _folder.Write("a.dib.expected.md", "## Cell 1: var a = 1;\n\n```csharp\n1\n```\n");
        _folder.Write("b.dib.expected.md", "## Cell 1\n");

        var all = await CommandLine.RunAsync(_folder, "test");
        var one = await CommandLine.RunAsync(_folder, "test a.dib.expected.md");

        Assert.Matches("^passed  a.dib  .*\nfailed  b.dib.expected.md  cannot be read or run\n\n", all.Output);
        Assert.Equal("\nb.dib.expected.md: The file has the expected outputs of `b.dib`, which is not there. Rename it with its notebook, or remove it.\n", all.Error);
        Assert.Equal("\na.dib.expected.md: The file has the expected outputs of `a.dib` and is no notebook itself. Name `a.dib`.\n", one.Error);
    }

    [Fact]
    public async Task Wildcards_and_tags_of_the_file_beside_it_count_and_accepting_keeps_them()
    {
        _folder.Write("a.dib", Two);
        var path = _folder.Write("a.dib.expected.md", "## Cell 1: one\n\nTags: tolerance=1\n\n```output\n2\n...\n```\n\n## Cell 2: two\n\n```output\n...\n[..]x\n```\n");

        var run = await _folder.RunAsync("a.dib");
        OutputAcceptor.Accept(run);

        Assert.Equal(["Passed", "OutputDiffers"], run.Verdicts());
        Assert.Equal("## Cell 1: one\n\nTags: tolerance=1\n\n```output\n2\n...\n```\n\n## Cell 2: two\n\n```output\n2\n```\n", await ReadAsync(path));
        Assert.True((await _folder.RunAsync("a.dib")).IsGood);
    }

    [Fact]
    public async Task A_tag_that_is_misspelt_is_told_with_the_file_that_has_it()
    {
        _folder.Write("a.dib", Two);
        _folder.Write("a.dib.expected.md", "## Cell 1: one\n\nTags: ignore_output\n");

        var run = await CommandLine.RunAsync(_folder, "test");

        Assert.StartsWith("\na.dib.expected.md: cell 1 (one): the tag \"ignore_output\" says nothing here, and is almost \"ignore-output\".", run.Error);
    }

    [Fact]
    public async Task A_cell_in_another_language_is_left_out_by_its_tag()
    {
        _folder.Write("a.dib", "#!mermaid\n\ngraph TD\n\n#!csharp\n\n#!import \"b.dib\"\nb\n");
        Assert.Equal(
            "\na.dib: cell 1 (graph TD) is in 'mermaid', and only C# is run here. To leave it out, put the line `Tags: skip-execution` into its section in "
            + "a.dib.expected.md, below a line `## Cell 1: `graph TD``.\n",
            (await CommandLine.RunAsync(_folder, "test a.dib")).Error);
        _folder.Write("a.dib.expected.md", "## Cell 1: graph TD\n\nTags: skip-execution\n\n## Cell 2: b\n\n```output\n[text/plain]\n2\n```\n");
        _folder.Write("b.dib", "#!csharp\n\nvar b = 2;\n\n#!csharp\n\n// left out\nb = 3;\n");
        _folder.Write("b.dib.expected.md", "## Cell 2: left out\n\nTags: skip-execution\n");

        var run = await _folder.RunAsync("a.dib");

        Assert.Equal([nameof(Verdict.Skipped), nameof(Verdict.Passed)], run.Verdicts());
    }

    [Fact]
    public async Task The_metadata_of_a_script_say_how_long_its_cells_may_take()
    {
        _folder.Write("a.dib", "#!meta\n\n{\"execution\": {\"timeout\": 0.5}}\n\n#!csharp\n\nwhile (true) { }\n");

        var limit = Assert.IsType<Verdict.TimedOut>((await _folder.RunAsync("a.dib")).VerdictOn(1)).Limit;

        Assert.Equal(TimeSpan.FromSeconds(0.5), limit);
    }

    private static Task<string> ReadAsync(string path) => File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
}
