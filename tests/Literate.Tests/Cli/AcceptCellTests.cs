using System.Runtime.Versioning;
using Literate.Cli.Accepting;
using Literate.Documents;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Cli;

/// <summary><c>literate accept NOTEBOOK:CELL</c> accepts the cells it names and no other.</summary>
public sealed class AcceptCellTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a.ipynb:2", new[] { 2 })]
    [InlineData("a.ipynb:1,4", new[] { 1, 4 })]
    [InlineData("a.ipynb:2-4", new[] { 2, 3, 4 })]
    [InlineData("a.ipynb:1 ./a.ipynb:3", new[] { 1, 3 })]
    [InlineData("a.ipynb:1 a.ipynb", new[] { 1, 2, 3, 4 })]
    [InlineData("a.ipynb a.ipynb:1", new[] { 1, 2, 3, 4 })]
    public async Task The_cells_that_are_named_are_accepted_and_no_other(string targets, int[] accepted)
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("1", "2", "3", "4"));

        var run = await CommandLine.RunAsync(_folder, $"accept {targets}");

        Assert.Equal(accepted, Numbered(cell => !cell.Outputs.IsEmpty));
        Assert.Equal((accepted.Length == 4 ? 0 : 1, ""), (run.ExitCode, run.Error));
        Assert.Equal(accepted.Select(number => $"accepted  a.ipynb [{number}] {number}"), run.Output.Split('\n').Where(line => line.StartsWith("accepted", StringComparison.Ordinal)));
        Assert.All(accepted, number => Assert.Equal(number, NotebookFile.Read(_folder["a.ipynb"]).Cells[number - 1].ExecutionCount));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_notebook_that_cannot_be_written_ends_with_65_and_is_named_itself()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be written.");
        _folder.Write("part/a.ipynb", NotebookBuilder.Of("1"));
        using var locked = new Locked(_folder["part"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await CommandLine.RunAsync(_folder, "accept part");

        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith("\npart/a.ipynb: nothing was accepted, because the file cannot be written. ", run.Error);
        Assert.DoesNotContain(".tmp", run.Error);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_script_whose_sections_cannot_be_brought_back_ends_with_65_and_the_others_are_accepted()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be written.");
        foreach (var name in new[] { "part/a.dib", "b.dib" })
        {
            _folder.Write(name, "#!csharp\n\n1\n");
            _folder.Write($"{name}.expected.md", "## Cell 1: `2`\n\n```output\n2\n```\n");
        }

        using var locked = new Locked(_folder["part"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var run = await CommandLine.RunAsync(_folder, "accept part/a.dib b.dib");

        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith("part/a.dib.expected.md: nothing was accepted, because the file cannot be written. ", run.Error);
        Assert.Contains("\naccepted  b.dib [1] 1\n", run.Output);
        Assert.Equal("## Cell 1: `1`\n\n```output\n[text/plain]\n1\n```\n", await File.ReadAllTextAsync(_folder["b.dib.expected.md"], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_other_cells_are_counted_and_not_described()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1", Returned("0")).Code("2", Returned("2")).Code("3").Code("4"));

        var run = await CommandLine.RunAsync(_folder, "accept a.ipynb:1,2");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("differs  a.ipynb  3 of 4 cells\naccepted  a.ipynb [1] 1\nas expected  a.ipynb [2] 2\n\na.ipynb: 2 other cells are not as expected. To see more, run:\n", run.Output);
        Assert.EndsWith("test a.ipynb\n\n1 notebook, 4 code cells: 1 accepted, 2 missing, 1 passed\n", run.Output);
    }

    [Fact]
    public async Task A_cell_that_fails_is_described_and_nothing_is_written()
    {
        var before = NotebookBuilder.Of("throw new Exception(\"boo\");", "2").ToJson();
        _folder.Write("a.ipynb", before);

        var run = await CommandLine.RunAsync(_folder, "accept a.ipynb:1");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains("System.Exception: boo", run.Output);
        Assert.Equal(before, await File.ReadAllTextAsync(_folder["a.ipynb"], TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("a.ipynb:4", "a.ipynb: there is no cell 4: it has 3 code cells.")]
    [InlineData("a.ipynb:0", "a.ipynb:0: '0' is not the number of a cell.")]
    [InlineData("a.ipynb:two", "a.ipynb:two: 'two' is not the number of a cell.")]
    [InlineData("a.ipynb:", "a.ipynb:: '' is not the number of a cell.")]
    [InlineData("a.ipynb:3-1", "a.ipynb:3-1: '3-1' is not the number of a cell.")]
    [InlineData("a.ipynb:1,,2", "a.ipynb:1,,2: '1,,2' is not the number of a cell.")]
    [InlineData("a.ipynb:2", "a.ipynb: cell 2 (later) is not run, by its tags, so there is nothing to accept.")]
    [InlineData("a.ipynb:1,3", "a.ipynb: cell 3 (any) is not compared, by its tags, so there is nothing to accept.")]
    [InlineData(".:1", ".:1 names a cell of a folder.")]
    public async Task What_cannot_be_accepted_is_told_before_anything_is_run(string target, string error)
    {
        _folder.Write("a.ipynb", new NotebookBuilder()
            .Code("System.IO.File.WriteAllText(\"ran.txt\", \"\"); 1").Tagged("skip-execution", "later").Tagged("ignore-output", "// any\n3"));

        var run = await CommandLine.RunAsync(_folder, $"accept {target}");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(error, run.Error);
        Assert.EndsWith("Nothing was run.\n", run.Error);
        Assert.Equal(["a.ipynb"], _folder.Files());
    }

    [Fact]
    public async Task A_colon_in_the_name_of_what_is_there_names_no_cell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows allows no colon in a name.");
        _folder.Write("part:2/b:1.ipynb", NotebookBuilder.Of("1", "2"));

        var folder = await CommandLine.RunAsync(_folder, "accept part:2");
        var cell = await CommandLine.RunAsync(_folder, "accept part:2/b:1.ipynb:2");
        var file = await CommandLine.RunAsync(_folder, "accept part:2/b:1.ipynb");

        Assert.EndsWith("2 code cells: 2 accepted\n", folder.Output);
        Assert.Contains("as expected  part:2/b:1.ipynb [2] 2\n", cell.Output);
        Assert.EndsWith("2 code cells: 2 passed\n", file.Output);
        Assert.Equal((0, 0, 0), (folder.ExitCode, cell.ExitCode, file.ExitCode));
    }

    [Theory]
    [InlineData(@"C:\notes\a.ipynb:3", @"C:\notes\a.ipynb", "3")]
    [InlineData("a:b.ipynb:1,2", "a:b.ipynb", "1,2")]
    public void The_last_colon_divides_the_path_from_the_cells(string argument, string path, string cells) =>
        Assert.Equal((path, cells), CellNumbers.Split(argument));

    [Theory]
    [InlineData(@"C:\notes\a.ipynb")]
    [InlineData("a.ipynb")]
    [InlineData("part:2/a.ipynb")]
    public void A_colon_before_a_folder_divides_nothing(string argument) => Assert.Null(CellNumbers.Split(argument));

    private IEnumerable<int> Numbered(Func<Cell, bool> isMeant) =>
        NotebookFile.Read(_folder["a.ipynb"]).CodeCells.Select((cell, i) => (cell, i)).Where(item => isMeant(item.cell)).Select(item => item.i + 1);
}
