using System.Diagnostics;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
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

    /// <summary>Runs all notebooks of some books.</summary>
    /// <param name="books">The books.</param>
    /// <param name="progress">Told of each notebook when it is done, in the order in which they end.</param>
    /// <param name="cancellationToken">Ends the run; the workers are ended too.</param>
    /// <returns>What came of each notebook, in the order of the books; one that two books hold comes once.</returns>
    /// <exception cref="WorkerException">No worker could be started.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(
        IReadOnlyList<Book> books, IProgress<NotebookResult>? progress = null, CancellationToken cancellationToken = default)
    {
        var notebooks = books.SelectMany(book => book.Notebooks).DistinctBy(source => source.Path).ToList();
        var results = new NotebookResult[notebooks.Count];
        var several = new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, results.Length, several, async (i, cancelled) =>
        {
            results[i] = await RunAsync(notebooks[i], cancelled).ConfigureAwait(false);
            progress?.Report(results[i]);
        }).ConfigureAwait(false);
        return results;
    }

    /// <summary>Runs one notebook.</summary>
    /// <param name="source">The notebook.</param>
    /// <param name="cancellationToken">Ends the run; the worker is ended too.</param>
    /// <returns>What came of it. A file that cannot be read is such a result too, and no exception.</returns>
    /// <exception cref="WorkerException">No worker could be started.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public async Task<NotebookResult> RunAsync(NotebookSource source, CancellationToken cancellationToken = default)
    {
        var start = Stopwatch.GetTimestamp();
        byte[] content;
        Notebook notebook;
        try
        {
            content = await File.ReadAllBytesAsync(source.Path, cancellationToken).ConfigureAwait(false);
            notebook = NotebookFile.Parse(source.Path, content);
        }
        catch (DocumentException error)
        {
            var place = error.Line is { } line ? $"{source.DisplayPath}:{line}" : source.DisplayPath;
            return new NotebookResult.Unreadable(source, $"{place}: {error.Message}");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new NotebookResult.Unreadable(source, BookErrors.Unreadable(source.DisplayPath, error).Message);
        }

        var cells = CodeCell.Of(notebook);
        if (NotebookCheck.Problem(notebook, cells) is { } problem)
            return new NotebookResult.Unreadable(source, $"{source.DisplayPath}: {problem}");

        var executor = new NotebookExecutor(source.Folder, cells, RunSettings.Of(_options, source.Home.Settings, notebook), _options.Time);
        var runs = await executor.RunAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var judge = new Judge(new OutputNormalizer(source.Home));
            return new NotebookResult.Ran(
                source, content, notebook, judge.JudgeAll(runs), executor.Runtime, Stopwatch.GetElapsedTime(start), executor.PeakWorkerMemory);
        }
        catch (BookException error)
        {
            return new NotebookResult.Unreadable(source, $"{source.DisplayPath}: {error.Message}"); // The others still run.
        }
    }
}
