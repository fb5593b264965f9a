using System.Collections.Immutable;
using System.Diagnostics;
using System.Threading.Channels;
using Literate.Books;
using Literate.Cells;
using Literate.Compiling;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>
/// Runs the cells of one notebook in a worker of its own. The next cells are compiled while one runs; the first that fails
/// unexpectedly ends the chain, unless the notebook allows errors, and those after it are not run.
/// </summary>
/// <param name="folder">The notebook's folder, where its cells run.</param>
/// <param name="cells">The code cells, in order.</param>
/// <param name="settings">How long they may take, and how much they may use.</param>
/// <param name="time">The clock of the limits.</param>
internal sealed class NotebookExecutor(string folder, IReadOnlyList<CodeCell> cells, RunSettings settings, TimeProvider time)
{
    /// <summary>
    /// How long the compiler may take over one cell. It is no part of the cell's own limit, or a first run would need a higher
    /// one than the next, which finds the cell in the cache.
    /// </summary>
    private static readonly TimeSpan CompileLimit = TimeSpan.FromMinutes(1);

    /// <summary>
    /// How long a worker whose cell took too long may take to say where the cell stands, on the machine's own clock: it is
    /// said at once or never.
    /// </summary>
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(0.5);

    /// <summary>What the first cell waits for.</summary>
    public Task Ready { get; init; } = Task.CompletedTask;

    /// <summary>Told of each cell when its turn has come.</summary>
    public Action<CodeCell>? CellStarted { get; init; }

    /// <summary>Told of each output of a cell as it comes; what is printed comes in pieces.</summary>
    public Action<CodeCell, Output>? OutputGiven { get; init; }

    /// <summary>The runtime the cells ran on; empty when none was run.</summary>
    public string Runtime { get; private set; } = "";

    /// <summary>How long the first cell waited for <see cref="Ready"/>.</summary>
    public TimeSpan Waited { get; private set; }

    /// <summary>The most memory the worker held, in bytes.</summary>
    public long PeakWorkerMemory { get; private set; }

    /// <summary>Runs the cells.</summary>
    /// <returns>What each did, in order.</returns>
    /// <exception cref="WorkerException">There is no worker to start.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the worker is gone.</exception>
    /// <exception cref="Exception"><see cref="Ready"/> failed with it; the worker is gone.</exception>
    public async Task<IReadOnlyList<CellRun>> RunAsync(CancellationToken cancellationToken)
    {
        if (cells.All(cell => cell.Disposition == Disposition.SkipExecution))
            return [.. cells.Select(NotRun)];

        List<CodeCell> run = [.. cells.Where(cell => cell.Disposition != Disposition.SkipExecution)];
        await using var compiling = new CompileAhead(folder, run, settings.Cache);
        WorkerStart started;
        try
        {
            started = await WorkerStart.OfAsync(folder, settings, time, cancellationToken).ConfigureAwait(false);
        }
        catch (WorkerStartException error)
        {
            return [.. cells.Select(cell => cell == run[0] ? new CellRun(cell, [], Crashed(error)) : NotRun(cell))];
        }

        Runtime = started.Runtime;
        await using var worker = started.Worker;
        var waiting = Stopwatch.GetTimestamp();
        await Ready.WaitAsync(cancellationToken).ConfigureAwait(false);
        Waited = Stopwatch.GetElapsedTime(waiting);
        using var notebookLimit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Timeouts.Notebook), time);

        var runs = new List<CellRun>();
        var stopped = false;
        foreach (var cell in cells)
        {
            if (stopped || cell.Disposition == Disposition.SkipExecution)
            {
                runs.Add(NotRun(cell));
                continue;
            }

            var start = Stopwatch.GetTimestamp();
            CellStarted?.Invoke(cell);
            var program = await CompiledAsync(compiling, notebookLimit.Token, cancellationToken).ConfigureAwait(false);
            var did = program is null
                ? new CellRun(cell, [], TimedOut(notebookLimit.Token, CompileLimit, line: null))
                : await RunCellAsync(worker, cell, program, notebookLimit.Token, cancellationToken).ConfigureAwait(false);
            runs.Add(did with { Duration = Stopwatch.GetElapsedTime(start) });
            stopped = IsEndOfChain(did);
        }

        await worker.KillAsync().ConfigureAwait(false);
        PeakWorkerMemory = worker.PeakMemory;
        return runs;
    }

    private static CellRun NotRun(CodeCell cell) => new(cell, [], new CellEnd.NotStarted());

    private static CellEnd.Crashed Crashed(WorkerStartException error) =>
        new($"no process could be started for it, and one more try did not help: {error.Message}", error.LastWords);

    private bool IsEndOfChain(CellRun run) => run.End switch
    {
        CellEnd.Threw => run.Cell.Disposition != Disposition.RaisesException && !settings.AllowsErrors,
        CellEnd.Refused => run.Cell.Disposition != Disposition.DoesNotCompile && !settings.AllowsErrors,
        CellEnd.TimedOut or CellEnd.Crashed => true,
        _ => false,
    };

    /// <summary>The next cell, compiled; null where that took too long.</summary>
    private async Task<CompiledCell?> CompiledAsync(CompileAhead compiling, CancellationToken notebookLimit, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(CompileLimit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, notebookLimit, cancellationToken);
        try
        {
            return await compiling.NextAsync(stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private CellEnd.TimedOut TimedOut(CancellationToken notebookLimit, TimeSpan ofCell, int? line) => notebookLimit.IsCancellationRequested
        ? new CellEnd.TimedOut(TimeSpan.FromSeconds(settings.Timeouts.Notebook), OfNotebook: true, line)
        : new CellEnd.TimedOut(ofCell, OfNotebook: false, line);

    private async Task<CellRun> RunCellAsync(
        WorkerProcess worker, CodeCell cell, CompiledCell program, CancellationToken notebookLimit, CancellationToken cancellationToken)
    {
        if (program.Errors.Count > 0)
        {
            var errors = CompilationErrors.Output(program.Errors);
            OutputGiven?.Invoke(cell, errors);
            return new CellRun(cell, [errors], new CellEnd.Refused(program.Errors));
        }

        if (cell.Disposition == Disposition.DoesNotCompile)
            return new CellRun(cell, [], new CellEnd.Completed()); // It does compile; the verdict says so.

        var start = Stopwatch.GetTimestamp();
        var outputs = new OutputCollector(cell.Number, settings.Limits.Output)
        {
            Given = OutputGiven is null ? null : output => OutputGiven(cell, output),
        };
        using var cellLimit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.Timeouts.Cell), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cellLimit.Token, notebookLimit, cancellationToken);
        CellEnd end = new CellEnd.Completed();
        try
        {
            foreach (var submission in program.Submissions)
            {
                end = await RunSubmissionAsync(worker, cell, submission, outputs, stop.Token).ConfigureAwait(false);
                if (end is not CellEnd.Completed)
                    break;
            }
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var line = Traceback.LineIn(cell.Number, await StopAsync(worker, outputs).ConfigureAwait(false));
            end = TimedOut(notebookLimit, TimeSpan.FromSeconds(settings.Timeouts.Cell), line);
        }

        return new CellRun(cell, outputs.Outputs, end) { ExecutionTime = Stopwatch.GetElapsedTime(start) };
    }

    /// <summary>Asks a worker where its cell stands, and ends it.</summary>
    /// <returns>The cell's stack, innermost frame first; empty where the worker did not say.</returns>
    private static async Task<IReadOnlyList<ExceptionFrame>> StopAsync(WorkerProcess worker, OutputCollector outputs)
    {
        IReadOnlyList<ExceptionFrame> frames = [];
        using var grace = new CancellationTokenSource(StopGrace);
        try
        {
            await worker.SendAsync(new WorkerMessage.Stop(), grace.Token).ConfigureAwait(false);
            while (await worker.ReceiveAsync(outputs, grace.Token).ConfigureAwait(false) is { } message and not WorkerMessage.Finished)
            {
                if (message is WorkerMessage.Stopped stopped)
                    frames = stopped.Frames;
                else
                    outputs.Take(message);
            }
        }
        catch (OperationCanceledException)
        {
            // See StopGrace.
        }

        await worker.KillAsync().ConfigureAwait(false);
        worker.MoveRest(outputs);
        return frames;
    }

    private static async Task<CellEnd> RunSubmissionAsync(
        WorkerProcess worker, CodeCell cell, CompiledSubmission submission, OutputCollector outputs, CancellationToken stop)
    {
        await worker.SendAsync(new WorkerMessage.Run(
            submission.Number, submission.Assembly, submission.Symbols, submission.EntryPoint,
            submission.HasResult, submission.References), stop).ConfigureAwait(false);

        CellEnd end = new CellEnd.Completed();
        while (true)
        {
            switch (await worker.ReceiveAsync(outputs, stop).ConfigureAwait(false))
            {
                case null:
                    var (reason, lastWords) = await worker.EndAsync(outputs).ConfigureAwait(false);
                    return new CellEnd.Crashed(reason, lastWords);
                case WorkerMessage.Finished:
                    return end;
                case WorkerMessage.Threw threw:
                    var error = Traceback.Output(threw);
                    outputs.Add(error);
                    end = new CellEnd.Threw(error, Traceback.LineIn(cell.Number, threw.Frames), Traceback.Stack(threw.Frames));
                    break;
                case var output:
                    outputs.Take(output);
                    break;
            }
        }
    }
}
