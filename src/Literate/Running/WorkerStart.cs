using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>A worker that can take cells.</summary>
/// <param name="Worker">The worker.</param>
/// <param name="Runtime">The runtime it runs on, for instance <c>.NET 10.0.1</c>.</param>
internal sealed record WorkerStart(WorkerProcess Worker, string Runtime)
{
    private const int Attempts = 2;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Starts a worker for the notebooks of a folder. Where it does not start, another is tried.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="settings">How much it may use, and what it sees of this process's environment.</param>
    /// <param name="time">The clock of the limit.</param>
    /// <param name="cancellationToken">Ends the worker.</param>
    /// <exception cref="WorkerStartException">The last one did not start either.</exception>
    /// <exception cref="WorkerException">There is none to start.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<WorkerStart> OfAsync(string folder, RunSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await OnceAsync(folder, settings, time, cancellationToken).ConfigureAwait(false);
            }
            catch (WorkerStartException) when (attempt < Attempts)
            {
                // Once more.
            }
        }
    }

    private static async Task<WorkerStart> OnceAsync(string folder, RunSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        WorkerProcess? worker = null;
        try
        {
            var outputs = new OutputCollector(0, settings.Limits.Output);
            worker = await WorkerProcess.StartAsync(settings, stop.Token).ConfigureAwait(false);
            if (await worker.ReceiveAsync(outputs, stop.Token).ConfigureAwait(false) is not WorkerMessage.Ready ready)
                throw WorkerStartException.Ended(await worker.EndAsync(outputs).ConfigureAwait(false));

            await worker.SendAsync(new WorkerMessage.Prepare(folder, settings.Limits.Output), stop.Token).ConfigureAwait(false);
            return new WorkerStart(worker, ready.Runtime);
        }
        catch (Exception error)
        {
            if (worker is not null)
                await worker.DisposeAsync().ConfigureAwait(false);
            if (error is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw WorkerStartException.TooLate(Limit);
            throw;
        }
    }
}
