using System.ComponentModel;
using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
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
    /// <summary>
    /// How long the end of a process is waited for. It ends at once, but a process that a cell started may outlive it and
    /// hold its streams open, and those count as part of the end.
    /// </summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private static readonly string WorkerPath = Path.Combine(AppContext.BaseDirectory, "Literate.Worker.dll");

    private readonly Process _process;
    private readonly NamedPipeServerStream _pipe;
    private readonly MessageChannel _channel;
    private readonly StreamEnds _errors = new();

    private WorkerProcess(Process process, NamedPipeServerStream pipe)
    {
        _process = process;
        _pipe = pipe;
        _channel = new MessageChannel(pipe);
        _process.ErrorDataReceived += (_, line) => _errors.Add(line.Data);
        _process.OutputDataReceived += (_, _) => { }; // Read, so that a worker that fills the stream does not wait for ever.
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
        _process.StandardInput.Close(); // A cell that reads standard input finds its end.
    }

    /// <summary>The most memory the process has held, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Starts a worker and waits until it can take messages.</summary>
    /// <exception cref="WorkerException">The process ended before it connected.</exception>
    public static async Task<WorkerProcess> StartAsync(CancellationToken cancellationToken)
    {
        var pipeName = $"lit-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}"; // Short: on Unix its path may have some 100 characters.
        var (process, pipe) = Start(pipeName);
        var worker = new WorkerProcess(process, pipe);
        try
        {
            using var connecting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var connected = pipe.WaitForConnectionAsync(connecting.Token);
            var exited = process.WaitForExitAsync(connecting.Token);
            if (await Task.WhenAny(connected, exited).ConfigureAwait(false) == exited && process.HasExited)
                throw WorkerException.Ended(await worker.ReasonForEndAsync().ConfigureAwait(false));
            await connected.ConfigureAwait(false);
            await connecting.CancelAsync().ConfigureAwait(false);
            return worker;
        }
        catch
        {
            await worker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static (Process Process, NamedPipeServerStream Pipe) Start(string pipeName)
    {
        NamedPipeServerStream? pipe = null;
        try
        {
            pipe = new NamedPipeServerStream(
                pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
            return (Process.Start(StartInfo(pipeName))!, pipe);
        }
        catch (Exception error) when (error is Win32Exception or IOException or ArgumentException)
        {
            pipe?.Dispose();
            throw WorkerException.NotPossible(error);
        }
    }

    /// <summary>Sends a message; a worker that is gone is noticed by the next <see cref="ReceiveAsync"/>.</summary>
    public void Send(WorkerMessage message)
    {
        try
        {
            _channel.Send(message);
        }
        catch (IOException)
        {
            // The worker has died since the last message; receiving says so, with the reason.
        }
    }

    /// <summary>The worker's next message, or null when its process has ended.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<WorkerMessage?> ReceiveAsync(CancellationToken cancellationToken) => _channel.ReceiveAsync(cancellationToken);

    /// <summary>Why the process ended, and the first and last lines it wrote to standard error. Waits for the end.</summary>
    public async Task<(string Reason, string LastWords)> ReasonForEndAsync()
    {
        await WaitForEndAsync().ConfigureAwait(false);
        if (!_process.HasExited)
            return ("its process closed the connection to the engine and went on by itself.", _errors.Text);
        return (ExitReason.Describe(_process.ExitCode), _errors.Text);
    }

    /// <summary>
    /// Ends the process at once, and with it every process it started. Those of a process that has ended by itself are no
    /// longer known as its own, and go on.
    /// </summary>
    public void Kill()
    {
        RememberPeakMemory();
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It had ended by itself.
        }
    }

    /// <summary>Ends the process, if it has not ended yet.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await WaitForEndAsync().ConfigureAwait(false);
        _channel.Dispose();
        await _pipe.DisposeAsync().ConfigureAwait(false);
        _process.Dispose();
    }

    private async Task WaitForEndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Grace).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // See Grace.
        }
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

    private static ProcessStartInfo StartInfo(string pipeName)
    {
        if (!File.Exists(WorkerPath))
            throw new WorkerException($"The worker is missing: {WorkerPath} is not there. Build or install Literate again.");

        var start = new ProcessStartInfo(DotnetHost())
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(WorkerPath);
        start.ArgumentList.Add(pipeName);
        start.Environment["TZ"] = "UTC"; // Outputs do not depend on where the machine stands.
        return start;
    }

    /// <summary>
    /// The <c>dotnet</c> that belongs to the runtime of this process: three folders above
    /// <c>shared/Microsoft.NETCore.App/10.0.1</c>. So a worker runs what its cells were compiled against, wherever .NET is installed.
    /// </summary>
    private static string DotnetHost()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var host = Path.GetFullPath(Path.Combine(runtime, "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return File.Exists(host) ? host : "dotnet";
    }
}
