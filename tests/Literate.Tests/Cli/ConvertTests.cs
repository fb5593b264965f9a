using Literate.Tests.Support;

namespace Literate.Tests.Cli;

/// <summary>When <c>literate convert FROM TO</c> writes and when not; what it writes and says is the case <c>convert</c>.</summary>
public sealed class ConvertTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_that_is_there_is_replaced_only_by_force_and_then_wholly()
    {
        _folder.Write("a.md", "```csharp\nvar a = 1;\n```\n");
        _folder.Write("b.dib.expected.md", "## Cell 1: old\n");

        var refused = await CommandLine.RunAsync(_folder, "convert a.md b.dib");
        Assert.Equal((64, "b.dib.expected.md: it is there already, and nothing was written. Name another file, or write over it with --force.\n"), (refused.ExitCode, refused.Error));
        Assert.Equal(["a.md", "b.dib.expected.md"], _folder.Files());

        var forced = await CommandLine.RunAsync(_folder, "convert a.md b.dib --force");
        Assert.Equal((0, "b.dib: written, 1 cell of a.md, 1 of them code.\nNothing is lost.\n"), (forced.ExitCode, forced.Output));
        Assert.Equal(["a.md", "b.dib"], _folder.Files());

        var again = await CommandLine.RunAsync(_folder, "convert a.md b.dib");
        Assert.Equal((64, "b.dib: it is there already, and nothing was written. Name another file, or write over it with --force.\n"), (again.ExitCode, again.Error));
        Assert.EndsWith("#!csharp\n\nvar a = 1;\n", await ReadAsync("b.dib"));
    }

    [Theory]
    [InlineData("var a = 1;\n```\n")]
    [InlineData("1\n```\n\n```output\n1\n```\n")]
    public async Task What_an_older_script_was_expected_to_give_is_not_lost_where_the_new_one_cannot_be_written(string cell)
    {
        _folder.Write("a.md", $"```csharp\n{cell}");
        _folder.Write("b.dib.expected.md", "## Cell 1: old\n");
        File.CreateSymbolicLink(_folder["b.dib"], _folder["nowhere/b.dib"]);

        var failed = await CommandLine.RunAsync(_folder, "convert a.md b.dib --force");

        Assert.Equal(65, failed.ExitCode);
        Assert.Equal("## Cell 1: old\n", await ReadAsync("b.dib.expected.md"));
    }

    [Theory]
    [InlineData("a.md b.txt", 64, "b.txt: The extension `.txt` is not that of a notebook. Notebooks end in .ipynb, .md or .dib: rename the file, or name another.")]
    [InlineData("a.txt b.md", 64, "a.txt: The extension `.txt` is not that of a notebook. Notebooks end in .ipynb, .md or .dib: rename the file, or name another.")]
    [InlineData("a.md b.MD", 64, "a.md and b.MD are both .md files, so there is nothing to convert. Give the new file another extension: .ipynb, .md or .dib.")]
    [InlineData("a.md c.dib.expected.md", 64, "c.dib.expected.md: The file has the expected outputs of `c.dib`, which is not there. Rename it with its notebook, or remove it.")]
    [InlineData("a.md folder.dib", 64, "folder.dib: this is a folder, and nothing was written. Name the file that is to be written in it.")]
    [InlineData("a.md nowhere/b.dib", 64, "nowhere/b.dib: its folder is not there, and nothing was written. Make the folder first, or name a file in another one.")]
    [InlineData("prose.md b.dib", 65, "prose.md: The file has no C# cell, so it is not a notebook. A cell is a fence whose first word is `csharp`, `cs` or `c#`: add one, or name another file. Nothing was written.")]
    [InlineData("fsharp.dib b.md", 65, "fsharp.dib: The notebook has no cell in C#, and a .md file without one is no notebook. Convert it to another format. Nothing was written.")]
    public async Task What_cannot_be_converted_is_told_and_nothing_is_written(string arguments, int exitCode, string error)
    {
        _folder.Write("a.md", "```csharp\nvar a = 1;\n```\n");
        _folder.Write("prose.md", "# Prose\n");
        _folder.Write("fsharp.dib", "#!fsharp\n1\n");
        Directory.CreateDirectory(_folder["folder.dib"]);
        var before = _folder.Files().ToList();

        var run = await CommandLine.RunAsync(_folder, $"convert {arguments}");

        Assert.Equal((exitCode, "", error + "\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(before, _folder.Files());
    }

    [Theory]
    [InlineData("nope.md b.dib")]
    [InlineData("nope.md b.md")]
    public async Task A_notebook_that_is_not_there_is_told(string arguments)
    {
        var run = await CommandLine.RunAsync(_folder, $"convert {arguments}");

        Assert.Equal(65, run.ExitCode);
        Assert.StartsWith("nope.md: there is no such file or folder.", run.Error);
    }

    private Task<string> ReadAsync(string name) => File.ReadAllTextAsync(_folder[name], TestContext.Current.CancellationToken);
}
