using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Literate.Runtime.Processes;

namespace Literate.Running;

/// <summary>A worker's process and all that its cells have started: they end with it, even if it ended first.</summary>
/// <remarks>
/// On Linux they are found however they have left it: see <see cref="LinuxFamily"/>. Other systems do not show as much: there it
/// is the process group (on Unix), and the children that are still known as such.
/// </remarks>
internal sealed class ProcessFamily
{
    private const int SigKill = 9;

    /// <summary>How long the end of a process is waited for. It ends at once, unless the system keeps it.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly Process _worker;
    private readonly int _id;
    private readonly LinuxFamily? _onLinux;

    /// <summary>The family of a worker that has just been started.</summary>
    /// <param name="worker">The worker's process.</param>
    /// <param name="name">The value of its variable.</param>
    public ProcessFamily(Process worker, string name)
    {
        (_worker, _id) = (worker, worker.Id);
        if (OperatingSystem.IsLinux() && LinuxProcess.Look(_id) is { } started)
            _onLinux = new LinuxFamily(_id, name, started.Start, LinuxFamily.InheritedScore());
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
        if (_onLinux is not null)
            await Task.Run(() => _onLinux.End(Grace)).ConfigureAwait(false);
    }

    /// <summary>The memory that all of them hold together, in bytes; null on a system that does not tell who they are.</summary>
    public long? Memory() => _onLinux?.Members().Sum(member => LinuxProcess.MemoryOf(member.Id));

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

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Signal(int process, int signal);
}
