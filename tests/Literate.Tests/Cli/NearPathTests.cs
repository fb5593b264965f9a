using Literate.Cli.Commands;
using Literate.Tests.Support;

namespace Literate.Tests.Cli;

/// <summary>A path that leads nowhere is answered with the one that may be meant.</summary>
public sealed class NearPathTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public NearPathTests()
    {
        _folder.Write("notebooks/02-kiss.ipynb", NotebookBuilder.Of("1"));
        _folder.Write("notebooks/02-kiss.txt", "");
        _folder.Write("notebooks/deep/readme.md", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("notebooks/02-kis.ipynb", "notebooks/02-kiss.ipynb")]
    [InlineData("notbooks", "notebooks")]
    [InlineData("notbooks/", "notebooks")]
    [InlineData("notbooks/02-kiss.ipynb", "notebooks/02-kiss.ipynb")]
    [InlineData("notbooks/deeep/README.md", null)]
    [InlineData("notbooks/deeep/raedme.md", "notebooks/deep/readme.md")]
    [InlineData("notebooks/quite-another.txt", null)]
    [InlineData("notebooks/02.ipynb", null)]
    [InlineData("notebooks/02-kiss", "notebooks/02-kiss.ipynb")]
    [InlineData("notebooks/02-kiss.ipnb", "notebooks/02-kiss.ipynb")]
    [InlineData("elsewhere/02-kiss.ipynb", null)]
    public void Every_part_of_the_path_may_be_mistyped(string path, string? near) =>
        Assert.Equal(near is null ? null : _folder[near], NearPath.To(_folder[path])?.Replace('/', Path.DirectorySeparatorChar));

    [Theory]
    [InlineData("test notebooks/02-kis.ipynb")]
    [InlineData("accept notebooks/02-kis.ipynb:1")]
    [InlineData("list notebooks/02-kis.ipynb")]
    public async Task The_command_suggests_it_and_ends_with_65(string arguments)
    {
        var run = await CommandLine.RunAsync(_folder, arguments);

        Assert.Equal((65, ""), (run.ExitCode, run.Output));
        Assert.Equal($"notebooks/02-kis.ipynb: there is no such file or folder. Did you mean notebooks/02-kiss.ipynb?\n", run.Error);
    }
}
