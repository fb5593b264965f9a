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

    [Fact]
    public async Task What_is_accepted_stands_beside_the_script_and_then_it_is_as_expected()
    {
        var script = _folder.Write("a.dib", "#!markdown\n\n# A\n\n#!csharp\n\n// prints\nConsole.WriteLine(2);\n\n#!csharp\n\n// fails\nthrow new Exception(\"boo\");\n");
        _folder.Write("a.dib.expected.md", "## Cell 1: prints\n\n```output\n1\n```\n\n## Cell 2: fails\n\nTags: raises-exception\n");
        var before = await ReadAsync(script);

        var run = await _folder.RunAsync("a.dib");
        Assert.StartsWith("a.dib:7: cell 1: the output differs", Report.Of(run, 1));
        OutputAcceptor.Accept(run);

        Assert.Equal(
            "## Cell 1: prints\n\n```output\n2\n```\n\n## Cell 2: fails\n\nTags: raises-exception\n\n```output\n[error] System.Exception\nboo\n```\n",
            await ReadAsync(_folder["a.dib.expected.md"]));
        Assert.Equal(before, await ReadAsync(script));
        var again = await _folder.RunAsync("a.dib");
        Assert.True(again.IsGood);
        Assert.Empty(OutputAcceptor.Accept(again));
        Assert.Equal(["a.dib", "a.dib.expected.md"], _folder.Files());
    }

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
    public async Task Accepting_brings_sections_back_to_cells_that_were_added_moved_renamed_and_removed()
    {
        _folder.Write("a.dib", "#!csharp\n// new\n0\n" + "#!csharp\n// three\n3\n" + "#!csharp\n// one\n1\n" + "#!csharp\n// renamed\nthrow new Exception();\n#!csharp\n// last\n5\n");
        _folder.Write("a.dib.expected.md",
            "Notes.\n\n## Cell 1: one\n\nTags: slow\n\n## Cell 2: two\n\n```output\n2\n```\n\n## Cell 3: three\n\nTags: third\n\n"
            + "## Cell 4: four\n\nTags: raises-exception\n\n## Cell 7: seven\n\n## Cell 8: last\n\nTags: slow\n");
        const string Moved = "a.dib.expected.md: the section of cell";

        var test = await CommandLine.RunAsync(_folder, "test");
        var accept = await CommandLine.RunAsync(_folder, "accept a.dib");

        Assert.Equal(65, test.ExitCode);
        Assert.StartsWith("\na.dib.expected.md:3: The section that begins here is that of cell 1 (one), and cell 1 of the notebook is another now (new).", test.Error);
        Assert.StartsWith(
            $"{Moved} 1 (one) is that of cell 3 now.\n{Moved} 2 (two) is removed, because its cell is gone.\n{Moved} 3 (three) is that of cell 2 now.\n"
            + $"{Moved} 4 (four) is that of cell 4 (renamed) now.\n{Moved} 7 (seven) is removed, because its cell is gone.\n{Moved} 8 (last) is that of cell 5 now.\n",
            accept.Output);
        Assert.Equal((0, ""), (accept.ExitCode, accept.Error));
        var expected = await ReadAsync(_folder["a.dib.expected.md"]);
        Assert.StartsWith("Notes.\n\n## Cell 1: `new`\n\n```output\n[text/plain]\n0\n```\n\n## Cell 2: `three`\n\nTags: third\n", expected);
        Assert.Contains("## Cell 4: `renamed`\n\nTags: raises-exception\n\n```output\n[error] System.Exception\n", expected);
        Assert.Equal(0, (await CommandLine.RunAsync(_folder, "test")).ExitCode);
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
    public async Task A_cell_in_another_language_is_left_out_by_its_tag()
    {
        _folder.Write("a.dib", "#!mermaid\n\ngraph TD\n\n#!csharp\n\n#!import \"b.dib\"\nb\n");
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
