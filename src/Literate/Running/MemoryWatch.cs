using System.ComponentModel;
using System.Diagnostics;

namespace Literate.Running;

/// <summary>Ends a worker that holds more memory than it may.</summary>
/// <remarks>
/// The limits that systems offer do not fit: that of the garbage collector does not see what is allocated beside it, and that
/// of the address space counts what .NET only reserves. So the process is looked at, often enough that it cannot take
/// much more than the limit in between.
/// </remarks>
internal sealed class MemoryWatch : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly long _limit;
    private readonly Action _onExceeded;
    private readonly Timer _timer;

    /// <summary>Begins to watch.</summary>
    /// <param name="process">The worker.</param>
    /// <param name="limit">What it may hold, in bytes.</param>
    /// <param name="onExceeded">Called when it holds more, on some thread, perhaps more than once.</param>
    public MemoryWatch(Process process, long limit, Action onExceeded)
    {
        (_process, _limit, _onExceeded) = (process, limit, onExceeded);
        _timer = new Timer(_ => Look(), null, Period, Period);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Held() > _limit)
            _onExceeded();
    }

    private long Held()
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return LinuxProcesses.MemoryOf(_process.Id) ?? 0;
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or FormatException)
        {
            return 0; // It has ended, perhaps while it was looked at.
        }
    }
}
