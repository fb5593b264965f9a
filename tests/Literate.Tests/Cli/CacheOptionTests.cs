using System.Runtime.Versioning;
using Literate.Compiling.Caching;
using Literate.Tests.Support;

namespace Literate.Tests.Cli;

/// <summary>Where compiled cells are kept, as the command line has it.</summary>
public sealed class CacheOptionTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly TempFolder _cache = new();

    public CacheOptionTests() => _folder.Write("a.ipynb", NotebookBuilder.Of("var x = 1;"));

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task Compiled_cells_are_kept_in_the_folder_that_the_environment_names()
    {
        var run = await RunAsync("test a.ipynb");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.NotEmpty(_cache.Files());
    }

    [Theory]
    [InlineData("test --no-cache a.ipynb")]
    [InlineData("accept --no-cache a.ipynb")]
    public async Task Without_the_cache_nothing_is_kept(string arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Empty(_cache.Files());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_folder_that_is_not_used_is_a_warning_and_no_failure()
    {
        Unix.Require("permissions");
        Directory.CreateDirectory(_cache["cells"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.SetUnixFileMode(_cache["cells"], (UnixFileMode)Convert.ToInt32("777", 8));

        var run = await RunAsync("test a.ipynb");

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith($"\nwarning: {_cache["cells"]}: ", run.Error);
        Assert.Contains(CompileCache.FolderVariable, run.Error);
        Assert.Empty(_cache.Files());
    }

    private Task<CommandLine> RunAsync(string arguments) =>
        CommandLine.RunAsync(_folder, arguments, ci: null, (CompileCache.FolderVariable, _cache.Path));
}
