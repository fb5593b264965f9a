using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Parameters;
using Literate.Running;
using Literate.Verdicts;

namespace Literate;

/// <summary>
/// Runs notebooks and holds their outputs against those stored in them. Each notebook runs in a process of its own, in its
/// own folder; several run at a time.
/// </summary>
/// <remarks>An engine holds nothing between runs and may be used by several threads at a time.</remarks>
/// <param name="options">How it runs; the defaults when they are not given.</param>
public sealed class Engine(EngineOptions? options = null)
{
    private readonly EngineOptions _options = options ?? new EngineOptions();

    /// <summary>
    /// Runs notebooks and hands over what happens, as it happens. The engine keeps no result: at most <see cref="EngineOptions.Jobs"/>
    /// of them wait until they are taken, and meanwhile no further notebook is started.
    /// </summary>
    /// <param name="notebooks">The notebooks, in the order in which they are started.</param>
    /// <param name="cancellationToken">Ends the run; the workers are ended too. Leaving the enumeration early does the same.</param>
    /// <returns>What happens, for one reader. The last event of each notebook is its <see cref="RunEvent.NotebookDone"/>.</returns>
    /// <exception cref="WorkerException">There is no worker to start.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="Exception"><see cref="EngineOptions.Ready"/> failed with it.</exception>
    public async IAsyncEnumerable<RunEvent> RunAsync(
        IReadOnlyList<NotebookSource> notebooks, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var events = Channel.CreateUnbounded<RunEvent>(new UnboundedChannelOptions { SingleReader = true });
        using var taken = new SemaphoreSlim(0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = RunEachAsync(notebooks, events.Writer, taken, stop.Token);
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return happened;
                if (happened is RunEvent.NotebookDone)
                    taken.Release();
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false); // No worker outlives the enumeration.
        }
    }

    /// <summary>Runs notebooks and keeps all that comes of them.</summary>
    /// <param name="notebooks">The notebooks, in the order in which they are started.</param>
    /// <param name="progress">Told what happens, one thing at a time.</param>
    /// <param name="cancellationToken">Ends the run; the workers are ended too.</param>
    /// <returns>What came of each notebook, in the order of <paramref name="notebooks"/>.</returns>
    /// <exception cref="WorkerException">There is no worker to start.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="Exception"><see cref="EngineOptions.Ready"/> failed with it.</exception>
    public async Task<IReadOnlyList<NotebookResult>> RunAllAsync(
        IReadOnlyList<NotebookSource> notebooks, IProgress<RunEvent>? progress = null, CancellationToken cancellationToken = default)
    {
        var results = new NotebookResult[notebooks.Count];
        await foreach (var happened in RunAsync(notebooks, cancellationToken).ConfigureAwait(false))
        {
            progress?.Report(happened);
            if (happened is RunEvent.NotebookDone done)
                results[done.Place] = done.Result;
        }

        return results;
    }

    /// <summary>Runs one notebook.</summary>
    /// <param name="source">The notebook.</param>
    /// <param name="cancellationToken">Ends the run; the worker is ended too.</param>
    /// <returns>What came of it. A file that cannot be read is such a result too, and no exception.</returns>
    /// <exception cref="WorkerException">There is no worker to start.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="Exception"><see cref="EngineOptions.Ready"/> failed with it.</exception>
    public Task<NotebookResult> RunAsync(NotebookSource source, CancellationToken cancellationToken = default) =>
        RunAsync(source, new NotebookRun(), cancellationToken);

    /// <summary>Runs one notebook in another way than as its file has it: watched, or with other values. The file stays as it is.</summary>
    /// <param name="source">The notebook.</param>
    /// <param name="run">How it is run.</param>
    /// <param name="cancellationToken">Ends the run; the worker is ended too.</param>
    /// <returns>
    /// What came of it. With parameters it holds the cells that were run and not those of the file, so nothing of it may be accepted.
    /// </returns>
    /// <exception cref="ParameterException">A parameter cannot be set. Nothing was run.</exception>
    /// <exception cref="WorkerException">No worker could be started.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    /// <exception cref="Exception"><see cref="EngineOptions.Ready"/> failed with it.</exception>
    public Task<NotebookResult> RunAsync(NotebookSource source, NotebookRun run, CancellationToken cancellationToken = default) =>
        RunAsync(source, run, null, cancellationToken);

    /// <summary>Runs several notebooks at a time. It throws nothing: what ends the run early is handed to the reader.</summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <param name="events">Takes what happens.</param>
    /// <param name="taken">Released once for each result that the reader has dealt with.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    private async Task RunEachAsync(
        IReadOnlyList<NotebookSource> notebooks, ChannelWriter<RunEvent> events, SemaphoreSlim taken, CancellationToken cancellationToken)
    {
        try
        {
            var several = new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancellationToken };
            await Parallel.ForAsync(0, notebooks.Count, several, async (place, cancelled) =>
            {
                var source = notebooks[place];
                events.TryWrite(new RunEvent.NotebookStarted(place, source));
                var result = await RunAsync(
                    source, new NotebookRun(), (cell, of) => events.TryWrite(new RunEvent.CellStarted(place, source, cell, of)), cancelled).ConfigureAwait(false);
                events.TryWrite(new RunEvent.NotebookDone(place, result));
                await taken.WaitAsync(cancelled).ConfigureAwait(false);
            }).ConfigureAwait(false);
            await _options.Ready.WaitAsync(cancellationToken).ConfigureAwait(false); // And where there was no notebook.
            events.Complete();
        }
        catch (Exception error)
        {
            events.Complete(error);
        }
    }

    private async Task<NotebookResult> RunAsync(
        NotebookSource source, NotebookRun run, Action<CodeCell, int>? cellStarted, CancellationToken cancellationToken)
    {
        var result = await ResultOfAsync(source, run, cellStarted, cancellationToken).ConfigureAwait(false);
        await _options.Ready.WaitAsync(cancellationToken).ConfigureAwait(false); // Where no cell had to wait for it, too.
        return result;
    }

    private async Task<NotebookResult> ResultOfAsync(
        NotebookSource source, NotebookRun run, Action<CodeCell, int>? cellStarted, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        NotebookContent content;
        Notebook notebook;
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            content = NotebookFile.Load(source.Path);
            notebook = NotebookFile.Parse(source.Path, content);
        }
        catch (DocumentException error)
        {
            return new NotebookResult.Unreadable(source, $"{error.PlaceIn(source.DisplayPath)}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new NotebookResult.Unreadable(source, BookErrors.Unreadable(source.DisplayPath, error).Message);
        }

        var cells = CodeCell.Of(notebook);
        if (NotebookCheck.Problems(source, notebook, cells, () => FileLines.Of(source.Path, content.Notebook, notebook)) is { Count: > 0 } problems)
            return new NotebookResult.Unreadable(source, string.Join('\n', problems));

        if (run.Parameters.Count > 0)
        {
            notebook = NotebookParameters.Set(notebook, source, run.Parameters);
            cells = CodeCell.Of(notebook);
        }

        var settings = RunSettings.Of(_options, source.Home.Settings, notebook) with { IsWatched = run.OutputGiven is not null };
        var executor = new NotebookExecutor(source.Folder, cells, settings, _options.Time)
        {
            Ready = _options.Ready,
            CellStarted = cellStarted is null ? null : cell => cellStarted(cell, cells.Count),
            OutputGiven = run.OutputGiven,
        };
        var runs = await executor.RunAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var judge = new Judge(new OutputNormalizer(source), cell => Expectations.RulesOf(cell, notebook, source.Home.Settings.Compare));
            var results = judge.JudgeAll(runs);
            List<NotebookWarning> warnings = [.. StoredState.Unproved(results), .. StoredState.Shared(cells)];
            if (StoredState.OtherOrder(cells) is { } order)
                warnings.Add(StoredState.HiddenState(order, results, await InOrderAsync(order, results).ConfigureAwait(false)));
            return new NotebookResult.Ran(
                source, content, notebook, results, executor.Runtime, Stopwatch.GetElapsedTime(start) - executor.Waited, executor.PeakWorkerMemory)
            {
                Warnings = warnings,
            };

            // Where all is as expected there is nothing to explain.
            async Task<IReadOnlyList<CellResult>?> InOrderAsync(IReadOnlyList<CodeCell> order, IReadOnlyList<CellResult> results) =>
                _options.TriesStoredOrder && results.Any(StoredState.IsOtherwise)
                    ? judge.JudgeAll(await new NotebookExecutor(source.Folder, order, settings, _options.Time).RunAsync(cancellationToken).ConfigureAwait(false))
                    : null;
        }
        catch (BookException error)
        {
            return new NotebookResult.Unreadable(source, $"{source.DisplayPath}: {error.Message}"); // The others still run.
        }
    }
}
