using System.Diagnostics;
using System.Runtime;
using System.Runtime.ExceptionServices;

namespace Literate.Worker;

/// <summary>
/// The thread that runs cells. It can be stopped wherever it is, in order to learn where that is: no one can look at the
/// stack of another thread, but a thread in which an exception is raised can look at its own.
/// </summary>
/// <remarks>
/// <para>It looks at the moment the exception is raised. Later is too late: an abort that a <c>catch</c> has seen is raised
/// anew behind it, and its stack begins there; the compiler puts such a <c>catch</c> around every cell.</para>
/// <para>
/// Two ways are taken at once. An abort ends running code at its next instruction, and an interrupt ends a wait. Neither
/// reaches code below .NET, or a <c>finally</c> block that does not end; then there is no answer, and the engine ends the
/// process without. An abort leaves behind a process that must not be used any more, and nobody does.</para>
/// </remarks>
/// <param name="onStopped">Told once, on that thread, where it was when it was stopped.</param>
internal sealed class StoppableThread(Action<StackTrace> onStopped)
{
    private readonly Thread _thread = Thread.CurrentThread;
    private readonly CancellationTokenSource _abort = new();
    private volatile bool _isStopping;
    private bool _hasTold;

    /// <summary>Whether <see cref="Stop"/> was called.</summary>
    public bool IsStopping => _isStopping;

    /// <summary>Runs <paramref name="action"/> on the calling thread, which is the one that made this.</summary>
    /// <param name="action">The action.</param>
    public void Run(Action action)
    {
        try
        {
#pragma warning disable SYSLIB0046 // It may corrupt the process: see the remarks.
            ControlledExecution.Run(action, _abort.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception) when (_isStopping)
        {
            // Whatever an abort or an interrupt became on its way out.
        }
    }

    /// <summary>Raises an exception in what runs. Returns at once, whether it helps or not.</summary>
    public void Stop()
    {
        _isStopping = true;
        AppDomain.CurrentDomain.FirstChanceException += OnRaised;
        _thread.Interrupt();
        new Thread(_abort.Cancel) { IsBackground = true, Name = "Literate stop" }.Start(); // It waits for the abort to happen.
    }

    private void OnRaised(object? sender, FirstChanceExceptionEventArgs raised)
    {
        if (_hasTold || Thread.CurrentThread != _thread || raised.Exception is not (ThreadAbortException or ThreadInterruptedException))
            return;
        _hasTold = true;
        onStopped(new StackTrace(fNeedFileInfo: true));
    }
}
