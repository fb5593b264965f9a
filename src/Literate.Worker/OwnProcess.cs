using System.Runtime.InteropServices;

namespace Literate.Worker;

/// <summary>What a worker does to its own process, in terms of Unix; elsewhere it does without.</summary>
internal static class OwnProcess
{
    private const int OwnGroup = 0;
    private const int SigKill = 9;

    /// <summary>
    /// Makes the process the first of a session of its own: a Ctrl-C in the terminal is the engine's to answer, and what a
    /// cell starts can be told from other processes.
    /// </summary>
    public static void LeadSession()
    {
        if (!OperatingSystem.IsWindows())
            _ = SetSession(); // It cannot fail: a process that was just forked leads no group.
    }

    /// <summary>Ends the process at once, with those that cells have started. Nothing of a cell can delay it.</summary>
    public static void End()
    {
        if (!OperatingSystem.IsWindows())
            _ = Signal(OwnGroup, SigKill);
        Environment.Exit(0);
    }

    [DllImport("libc", EntryPoint = "setsid")]
    private static extern int SetSession();

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
