using Literate.Compiling.Caching;
using Literate.Tests.Support;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Caching;

/// <summary>The cache between real processes and between threads.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly CachedFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_compiler_is_loaded_for_what_must_be_compiled_and_for_nothing_else()
    {
        _folder.Files.WriteLibrary("lib.dll", "public class Lib { public const int N = 40; }");
        _folder.Files.Write("loaded.csx", "var loaded = 1;");
        _folder.Files.Write("imported.cs", "var imported = 1;");
        _folder.Files.Write("a.ipynb", new NotebookBuilder()
            .Code("#r \"lib.dll\"\n#load \"loaded.csx\"\n#!import imported.cs\n/* sum */ Lib.N + loaded + imported", Returned("42"))
            .Tagged("does-not-compile", "int x = ;", Error("CompilationError", "(1,9): error CS1525: Invalid expression term ';'"))
            .Code("\"\"\"\n#!pwsh\n\"\"\"", Returned("#!pwsh")));

        Assert.Contains("Microsoft.CodeAnalysis.CSharp", await LoadedByRunAsync());
        Assert.DoesNotContain(await LoadedByRunAsync(), name => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Processes_that_run_the_same_notebooks_at_the_same_time_share_one_cache()
    {
        string[] cells = [.. Enumerable.Range(1, 12).Select(number => $"var x{number} = {number};")];
        _folder.Files.Write("a.ipynb", NotebookBuilder.Of(cells));

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => RunAsync()));

        Assert.All(runs, run => Assert.Equal((0, ""), (run.ExitCode, run.Error)));
        Assert.Empty(_folder.NumbersCompiled(cells));
        Assert.All(_folder.CacheFiles, path => Assert.Equal(CompileCache.Extension, Path.GetExtension(path)));
    }

    [Fact]
    public async Task Threads_share_one_cache_also_while_it_is_trimmed()
    {
        var cache = new CompileCache(_folder.CachePath, limit: 20_000); // Four cells or so: what one thread keeps, another removes.
        var notebook = NotebookBuilder.Of(Enumerable.Range(1, 12).Select(number => $"var x{number} = {number};"));

        var compiled = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            using var other = _folder.Elsewhere();
            return other.Compile(notebook, cache);
        })));

        Assert.All(compiled, cells => Assert.Equal(Enumerable.Range(0, 12), cells.Select(cell => Assert.Single(cell.Compiled.Submissions).Number)));
        Assert.Equal(4 * 12, cache.Hits + cache.Misses);
    }

    /// <summary>Runs the command line in the folder.</summary>
    private Task<CommandLine> RunAsync(params IEnumerable<(string Name, string Value)> environment) =>
        CommandLine.RunAsync(_folder.Files, "test a.ipynb", ci: null, [(CompileCache.FolderVariable, _folder.CachePath), .. environment]);

    /// <summary>The names of the assemblies that a run of the command line loads. A startup hook in the process notes them.</summary>
    private async Task<IReadOnlyList<string>> LoadedByRunAsync()
    {
        var log = _folder.Files["loaded.log"];
        File.Delete(log);
        _folder.Files.WriteLibrary("Hook.dll",
            """
            internal class StartupHook
            {
                public static void Initialize() => System.AppDomain.CurrentDomain.AssemblyLoad += (_, loading) =>
                {
                    lock (typeof(StartupHook))
                        System.IO.File.AppendAllText(System.Environment.GetEnvironmentVariable("LOADED_LOG"), loading.LoadedAssembly.GetName().Name + "\n");
                };
            }
            """);

        var run = await RunAsync(("DOTNET_STARTUP_HOOKS", _folder.Files["Hook.dll"]), ("LOADED_LOG", log));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken);
    }
}
