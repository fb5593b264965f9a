using System.Diagnostics;
using Literate.Tests.Support;

namespace Literate.Tests.Isolation;

/// <summary>Runs alone in this process, so that what is counted is its own.</summary>
[CollectionDefinition(nameof(SoakTests), DisableParallelization = true)]
[Collection(nameof(SoakTests))]
public sealed class SoakTests
{
    private const int Runs = 500;
    private const int WarmUps = 20;

    // What the runtime may open or keep for itself meanwhile. One of anything for each run would be many times as much.
    private const int HandleSlack = 10;
    private const long MemorySlack = 32 * 1024 * 1024;

    [Fact]
    public async Task Five_hundred_runs_leave_no_process_no_handle_and_no_memory_behind()
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", NotebookBuilder.Of("var x = 1; Console.Write(x);", "Console.Error.Write(x); display(x);", "x"));

        await RunAsync(folder, WarmUps);
        var before = Held();
        await RunAsync(folder, Runs - WarmUps);
        var after = Held();

        Assert.Equal(before.Children, after.Children);
        Assert.InRange(after.Handles, 0, before.Handles + HandleSlack);
        Assert.InRange(after.Memory, 0, before.Memory + MemorySlack);
    }

    private static Task RunAsync(TempFolder folder, int times) => Parallel.ForAsync(0, times, async (_, _) =>
        Assert.Equal(["OutputMissing", "OutputMissing", "OutputMissing"], (await folder.RunAsync("notebook.ipynb")).Verdicts()));

    private static (int Children, int Handles, long Memory) Held()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        return OperatingSystem.IsLinux()
            ? (Unix.ChildrenOf(self.Id), Directory.GetFileSystemEntries("/proc/self/fd").Length, self.WorkingSet64)
            : (0, self.HandleCount, self.WorkingSet64);
    }
}
