using System.ComponentModel;
using System.Diagnostics;
using Literate.Runtime.Processes;

namespace Literate.Running;

/// <summary>Ends a worker that holds more memory than it may, together with what its cells have started.</summary>
/// <remarks>
/// The limits that systems offer do not fit: that of the garbage collector does not see what is allocated beside it, that
/// of the address space counts what .NET only reserves, and both count for one process. So the processes are looked at, often
/// enough that they cannot take much more than the limit in between. The worker is cheap to look at; to find the others, all
/// processes of the machine must be, which is done less often.
/// </remarks>
internal sealed class MemoryWatch : IDisposable
{
    private const int LooksForOneAtAll = 8;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly Process _process;
    private readonly ProcessFamily _family;
    private readonly long _limit;
    private readonly Action _onExceeded;
    private readonly Timer _timer;
    private int _looks;
    private int _isLooking;

    /// <summary>Begins to watch.</summary>
    /// <param name="process">The worker.</param>
    /// <param name="family">The worker and what it has started.</param>
    /// <param name="limit">What they may hold together, in bytes.</param>
    /// <param name="onExceeded">Called when they hold more, on some thread, perhaps more than once.</param>
    public MemoryWatch(Process process, ProcessFamily family, long limit, Action onExceeded)
    {
        (_process, _family, _limit, _onExceeded) = (process, family, limit, onExceeded);
        _timer = new Timer(_ => Look(), null, Period, Period);
    }

    /// <inheritdoc />
    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        if (Interlocked.Exchange(ref _isLooking, 1) == 1)
            return; // A look may take longer than the period, on a machine with many processes.
        try
        {
            if ((++_looks % LooksForOneAtAll == 0 ? _family.Memory() ?? OfWorker() : OfWorker()) > _limit)
                _onExceeded();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The list of processes could not be read in this moment. Nobody would catch it in a timer, and the engine would end.
        }
        finally
        {
            Volatile.Write(ref _isLooking, 0);
        }
    }

    private long OfWorker()
    {
        try
        {
            if (OperatingSystem.IsLinux())
                return LinuxProcess.MemoryOf(_process.Id);
            _process.Refresh();
            return _process.WorkingSet64;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception or FormatException)
        {
            return 0; // It has ended, perhaps while it was looked at.
        }
    }
}
