using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.IO.Pipes;
using Literate.Books;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>One worker, from the start of its process to its end.</summary>
/// <remarks>
/// The messages travel over a pipe of their own, and not over the standard streams, because those belong to the reader's
/// code: it may write to them below <see cref="Console"/>, and a native library does so without asking. The pipe is named,
/// and not inherited, because a handle that is inherited by one worker is inherited by every process started in the same
/// moment, which would keep it open after its own worker has died. Its name is random and only this user may connect.
/// </remarks>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>
    /// How long the end of the standard streams is waited for when the process has ended: a process that got away may hold them.
    /// </summary>
    private static readonly TimeSpan StreamGrace = TimeSpan.FromSeconds(0.5);

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly MessageChannel _channel;
    private readonly PrintedOutput _printed;
    private readonly ProcessFamily _family;
    private readonly MemoryWatch _memory;
    private readonly Lock _killing = new();
    private volatile string? _reasonForKill;
    private Task? _killed;

    private WorkerProcess(Process process, NamedPipeServerStream pipe, string pipeName, ResourceLimits limits)
    {
        _process = process;
        _pipe = pipe;
        _channel = new MessageChannel(pipe);
        _family = new ProcessFamily(process, pipeName);
        _process.StandardInput.Close(); // A cell that reads standard input finds its end.

        // One more than a cell may give, so that the collector sees that something was too much. A character may have four bytes.
        _printed = new PrintedOutput(
            _process.StandardOutput.BaseStream, _process.StandardError.BaseStream, new OutputMark(pipeName), 4L * limits.Output + 1);
        _memory = new MemoryWatch(process, _family, (long)(limits.Memory * Megabyte), () => KillBecause(string.Create(
            CultureInfo.InvariantCulture,
            $"it held more than {limits.Memory:N0} MB of memory, with what it had started, and was ended. \"limits\" in {BookSettings.FileName} says how much it may hold.")));
    }

    /// <summary>The most memory the process has held, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Starts a worker and waits until it can take messages.</summary>
    /// <param name="settings">How much it may use, and what it sees of this process's environment.</param>
    /// <param name="cancellationToken">Ends the worker.</param>
    /// <exception cref="WorkerStartException">The process could not be started, or ended before it connected.</exception>
    public static async Task<WorkerProcess> StartAsync(RunSettings settings, CancellationToken cancellationToken)
    {
        var pipeName = $"lit-{Guid.NewGuid().ToString("N")[16..]}"; // Random, and short: on Unix its path may have some 100 characters.
        var (process, pipe) = Start(pipeName, settings);
        var worker = new WorkerProcess(process, pipe, pipeName, settings.Limits);
        try
        {
            using var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var connected = pipe.WaitForConnectionAsync(connecting.Token);
            var exited = process.WaitForExitAsync(connecting.Token);
            if (await Task.WhenAny(connected, exited).ConfigureAwait(false) == exited && process.HasExited)
                throw WorkerStartException.Ended(await worker.EndAsync(new OutputCollector(0, settings.Limits.Output)).ConfigureAwait(false));
            await connected.ConfigureAwait(false);
            RemoveName(pipeName);
            await connecting.CancelAsync().ConfigureAwait(false);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static (Process Process, NamedPipeServerStream Pipe) Start(string pipeName, RunSettings settings)
    {
        NamedPipeServerStream? pipe = null;
        try
        {
            pipe = new NamedPipeServerStream(
                pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            return (Process.Start(WorkerCommand.Of(pipeName, settings))!, pipe);
        }
        catch (Exception error) when (error is Win32Exception or IOException or ArgumentException)
        {
            pipe?.Dispose();
            throw WorkerStartException.NotPossible(error);
        }
    }

    /// <summary>Sends a message; a worker that is gone is noticed by the next <see cref="ReceiveAsync"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled: the worker does not take it.</exception>
    public async Task SendAsync(WorkerMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _channel.SendAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The worker has died since the last message; receiving says so, with the reason.
        }
    }

    /// <summary>The worker's next message, or null when its process has ended.</summary>
    /// <param name="outputs">Gets what was printed before the message.</param>
    /// <param name="cancellationToken">Ends the waiting, not the worker.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async ValueTask<WorkerMessage?> ReceiveAsync(OutputCollector outputs, CancellationToken cancellationToken)
    {
        while (true)
        {
            WorkerMessage? message;
            try
            {
                message = await _channel.ReceiveAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (InvalidDataException)
            {
                KillBecause("it sent the engine something that is no message of a worker, and was ended.");
                return null;
            }

            if (message is WorkerMessage.Finished)
                _printed.EndCharacters(outputs);
            if (message is not WorkerMessage.Marked marked)
                return message;
            await _printed.MoveAsync(marked.Number, outputs, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Ends the process if it has not ended, with all it started, and takes what it printed last.</summary>
    /// <param name="outputs">Gets what was printed.</param>
    /// <returns>Why it ended, and the first and last lines it wrote to standard error.</returns>
    public async Task<(string Reason, string LastWords)> EndAsync(OutputCollector outputs)
    {
        await _family.WorkerExitAsync().ConfigureAwait(false);
        var reason = _reasonForKill
            ?? (_process.HasExited ? ExitReason.Describe(_process.ExitCode) : "its process closed the connection to the engine and went on by itself.");
        await KillAsync().ConfigureAwait(false);
        return (reason, _printed.MoveRest(outputs));
    }

    /// <summary>Ends the process at once, with all it started.</summary>
    /// <returns>A task that ends when they are gone and what they printed has been read.</returns>
    public Task KillAsync()
    {
        lock (_killing)
            return _killed ??= KillOnceAsync();
    }

    private async Task KillOnceAsync()
    {
        _memory.Dispose();
        RememberPeakMemory();
        await _family.EndAsync().ConfigureAwait(false);
        try
        {
            await _printed.EndedAsync().WaitAsync(StreamGrace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // See StreamGrace.
        }
    }

    /// <summary>Moves what was printed and not moved yet into a cell's outputs.</summary>
    public void MoveRest(OutputCollector outputs) => _printed.MoveRest(outputs);

    /// <summary>Ends the process, if it has not ended yet.</summary>
    public async ValueTask DisposeAsync()
    {
        await KillAsync().ConfigureAwait(false);
        _channel.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
        _process.StandardOutput.Dispose();
        _process.StandardError.Dispose();
        _process.Dispose();
    }

    /// <summary>
    /// Removes the file by which the pipe was found. Nobody else is to find it, and an engine that is killed could not
    /// remove it any more.
    /// </summary>
    private static void RemoveName(string pipeName)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            File.Delete(Path.Combine(Path.GetTempPath(), $"CoreFxPipe_{pipeName}")); // As .NET names it.
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It is left to the end of the pipe.
        }
    }

    private void KillBecause(string reason)
    {
        _reasonForKill = reason;
        _family.Kill();
    }

    private void RememberPeakMemory()
    {
        try
        {
            _process.Refresh();
            PeakMemory = Math.Max(PeakMemory, _process.PeakWorkingSet64);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended, and with it what the system knew.
        }
    }
}
