using System.Diagnostics;
using System.Runtime.InteropServices;
using Literate.Runtime.Processes;
using Microsoft.Win32.SafeHandles;

namespace Literate.Worker;

/// <summary>What a worker does to its own process, in terms of Unix; elsewhere it does without.</summary>
internal static class OwnProcess
{
    private const int OwnGroup = 0;
    private const int SigKill = 9;
    private const int StandardOutputDescriptor = 1;
    private const int StandardErrorDescriptor = 2;

    /// <summary>How long others are looked for before the process ends without having found the last.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static string s_name = "";
    private static int? s_inherited;

    /// <summary>Standard output, below <see cref="Console"/>.</summary>
    public static Stream OpenStandardOutput() => Open(StandardOutputDescriptor, Console.OpenStandardOutput);

    /// <summary>Standard error, below <see cref="Console"/>.</summary>
    public static Stream OpenStandardError() => Open(StandardErrorDescriptor, Console.OpenStandardError);

    /// <summary>The process that started this one, on Unix; another one once that has ended.</summary>
    public static int Parent => OperatingSystem.IsWindows() ? 0 : ParentId();

    /// <summary>
    /// Makes the process the first of a session of its own: a Ctrl-C in the terminal is the engine's to answer, and what a
    /// cell starts can be told from other processes.
    /// </summary>
    /// <param name="name">The worker's name.</param>
    public static void LeadFamily(string name)
    {
        if (OperatingSystem.IsWindows())
            return;
        s_name = name;
        _ = SetSession(); // It cannot fail: a process that was just forked leads no group.
        if (OperatingSystem.IsLinux())
            s_inherited = LinuxFamily.Join(name);
    }

    /// <summary>Ends the process at once, with those that cells have started. Nothing of a cell can delay it.</summary>
    public static void End()
    {
        if (OperatingSystem.IsLinux() && LinuxProcess.Look(Environment.ProcessId) is { } known)
            new LinuxFamily(known.Id, s_name, known.Start, s_inherited).End(Grace);
        if (!OperatingSystem.IsWindows())
            _ = Signal(OwnGroup, SigKill);
        using var self = Process.GetCurrentProcess();
        self.Kill(); // Not Environment.Exit, which runs what cells have registered for the end.
    }

    /// <summary>Writes what C code has printed and its library still holds back: it does so where the output is no terminal.</summary>
    public static void FlushNative()
    {
        if (!OperatingSystem.IsWindows())
            _ = Flush(stream: 0);
    }

    /// <summary>
    /// A stream of the process, by a descriptor of its own, which stays when a cell closes that of the process. Not the one
    /// of <see cref="Console"/>: on Unix that locks <see cref="Console.Out"/> for each write, which a thread that prints holds
    /// already while it waits for the gate, and another thread in the gate would wait for it for ever.
    /// </summary>
    private static Stream Open(int descriptor, Func<Stream> ofConsole) => OperatingSystem.IsWindows()
        ? ofConsole()
        : new FileStream(new SafeFileHandle(Duplicate(descriptor), ownsHandle: true), FileAccess.Write, bufferSize: 0);

    [DllImport("libc", EntryPoint = "setsid")]
    private static extern int SetSession();

    [DllImport("libc", EntryPoint = "dup")]
    private static extern int Duplicate(int descriptor);

    [DllImport("libc", EntryPoint = "getppid")]
    private static extern int ParentId();

    [DllImport("libc", EntryPoint = "fflush")]
    private static extern int Flush(nint stream);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
