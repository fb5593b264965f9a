using System.Runtime.InteropServices;

namespace Literate.Tests.Support;

/// <summary>For tests whose cells start programs of Unix.</summary>
internal static class Unix
{
    /// <summary>The number of the signal that stops a process without ending it.</summary>
    public static readonly int SigStop = OperatingSystem.IsLinux() ? 19 : 17;

    /// <summary>Skips the test where there are no such programs.</summary>
    public static void Require(string what) => Assert.SkipWhen(OperatingSystem.IsWindows(), $"Windows has no {what}.");

    /// <summary>The C# with which a cell starts a command of the shell in its folder, and does not wait for it.</summary>
    public static string Starting(string command) =>
        $$"""System.Diagnostics.Process.Start("sh", new[] { "-c", "{{command}}" });""";

    /// <summary>The C# with which a cell runs a command of the shell in its folder, and waits for its end.</summary>
    public static string Running(string command) => Starting(command).TrimEnd(';') + ".WaitForExit();";

    /// <summary>Makes sure that no process stands in the folder, as every one does that a notebook in it has started.</summary>
    public static void AssertNothingRunsIn(TempFolder folder)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells in which folder a process stands.");
        Assert.Empty(StandingIn(folder).Select(process => File.ReadAllText($"{process}/cmdline").Replace('\0', ' ')));
    }

    /// <summary>Waits until no process stands in the folder.</summary>
    public static async Task NothingRunsInAsync(TempFolder folder, CancellationToken cancelled)
    {
        while (OperatingSystem.IsLinux() && StandingIn(folder).Any())
        {
            cancelled.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>How many children a process has.</summary>
    public static int ChildrenOf(int process) => Directory.EnumerateDirectories("/proc").Count(other => ParentOf(other) == process);

    /// <summary>Makes a pipe that has a name (a FIFO).</summary>
    public static void MakePipe(string path)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    /// <summary>Sends a signal.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    public static extern int Signal(int process, int signal);

    private static IEnumerable<string> StandingIn(TempFolder folder) =>
        Directory.EnumerateDirectories("/proc").Where(process => StandsIn(process, folder.Path));

    private static int ParentOf(string process)
    {
        try
        {
            var stat = File.ReadAllText($"{process}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return 0; // It has ended, or is none.
        }
    }

    private static bool StandsIn(string process, string folder)
    {
        try
        {
            return Directory.ResolveLinkTarget($"{process}/cwd", returnFinalTarget: false)?.FullName == folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false; // It has ended, or is none.
        }
    }
}
