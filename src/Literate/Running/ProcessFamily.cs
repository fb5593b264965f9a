using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Literate.Running;

/// <summary>A worker's process and all that its cells have started: they end with it, even if it ended first.</summary>
/// <remarks>
/// A child belongs to its parent only as long as that one lives; one whose parent has ended is anybody's. So a worker leads a
/// session and a process group of its own, and bears its name in a variable of its environment, and both go to what it starts.
/// On Linux all three are looked up: parent, session, variable. A process escapes that has left the session, cleared its
/// environment and lost its parent, which nothing does by accident. Other systems do not show as much: there it is the
/// process group (on Unix), and the children that are still known as such.
/// </remarks>
internal sealed class ProcessFamily
{
    /// <summary>The variable that says to which worker a process belongs.</summary>
    public const string Variable = "LITERATE_WORKER";

    private const int SigKill = 9;

    /// <summary>How long the end of a process is waited for. It ends at once, unless the system keeps it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process _worker;
    private readonly int _id;
    private readonly string _name;
    private readonly long _start;

    /// <summary>The family of a worker that has just been started.</summary>
    /// <param name="worker">The worker's process.</param>
    /// <param name="name">The value of its variable.</param>
    public ProcessFamily(Process worker, string name)
    {
        (_worker, _id, _name) = (worker, worker.Id, name);
        _start = OperatingSystem.IsLinux() ? LinuxProcesses.StartOf(_id) : 0;
    }

    /// <summary>Ends the worker, and what it started as far as that can be done at once. It does not wait.</summary>
    public void Kill()
    {
        try
        {
            _worker.Kill(entireProcessTree: !OperatingSystem.IsLinux());
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It had ended by itself, or one of its children had.
        }

        if (!OperatingSystem.IsWindows())
            _ = Signal(-_id, SigKill);
    }

    /// <summary>Ends all that belongs to the worker, and waits until it is gone.</summary>
    public async Task EndAsync()
    {
        Kill();
        await WorkerExitAsync().ConfigureAwait(false);
        if (OperatingSystem.IsLinux())
            await EndListedAsync().ConfigureAwait(false);
    }

    /// <summary>Waits for the end of the worker itself; gives up after a moment.</summary>
    public async Task WorkerExitAsync()
    {
        try
        {
            await _worker.WaitForExitAsync().WaitAsync(Grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // See Grace.
        }
    }

    /// <summary>Ends what is listed until nothing is: a process may start another while it is looked for.</summary>
    private async Task EndListedAsync()
    {
        var begin = Stopwatch.GetTimestamp();
        while (LinuxProcesses.Family(_id, _name, _start) is { Count: > 0 } family && Stopwatch.GetElapsedTime(begin) < Grace)
        {
            foreach (var member in family)
                _ = Signal(member, SigKill);
            await Task.Delay(1).ConfigureAwait(false);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
