using System.Runtime.InteropServices;

namespace Literate.Cli;

/// <summary>
/// Ctrl-C, the request to end (SIGTERM) and the closing of the terminal (SIGHUP). The first of them ends the run in order:
/// the workers are ended, and what is being written is written whole or not at all. The same once more ends the process at
/// once.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly (PosixSignal Signal, int Number)[] Signals =
        [(PosixSignal.SIGINT, 2), (PosixSignal.SIGTERM, 15), (PosixSignal.SIGHUP, 1)];

    private readonly CancellationTokenSource _requested = new();
    private readonly List<PosixSignalRegistration> _registrations;
    private int _exitCode = Cli.ExitCode.Interrupted;

    public Interruption() => _registrations =
        [.. Signals.Select(item => PosixSignalRegistration.Create(item.Signal, context => Request(context, Cli.ExitCode.SignalBase + item.Number)))];

    /// <summary>Cancelled by the first of the signals.</summary>
    public CancellationToken Token => _requested.Token;

    /// <summary>The exit code for a run that was interrupted.</summary>
    public int ExitCode => Volatile.Read(ref _exitCode);

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose(); // The source of the token stays: a signal may be on its way to it.
    }

    private void Request(PosixSignalContext context, int exitCode)
    {
        if (_requested.IsCancellationRequested)
            return; // The system does what it always does: it ends the process.

        context.Cancel = true;
        Volatile.Write(ref _exitCode, exitCode);
        _requested.Cancel();
    }
}
