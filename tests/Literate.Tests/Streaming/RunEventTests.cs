using System.Diagnostics;
using Literate.Books;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Streaming;

/// <summary>What a run tells while it goes on, and what it keeps.</summary>
public sealed class RunEventTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_tells_of_each_notebook_and_of_each_cell_that_runs()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("1").Markdown("# prose").Tagged("skip-execution", "2").Code("var x = 3;"));
        _folder.Write("b.ipynb", "");
        _folder.Write("c.ipynb", NotebookBuilder.Of("throw new Exception();", "1"));

        var told = new List<string>();
        await foreach (var happened in new Engine(new EngineOptions { Jobs = 1 }).RunAsync(Notebooks(), TestContext.Current.CancellationToken))
        {
            told.Add($"{happened.Place} {happened.Source.Name} " + happened switch
            {
                RunEvent.CellStarted cell => $"cell {cell.Cell.Number} of {cell.Of}",
                RunEvent.NotebookDone { Result: NotebookResult.Ran ran } => $"done: {string.Join(", ", ran.Verdicts())}",
                RunEvent.NotebookDone => "cannot be read",
                _ => "started",
            });
        }

        Assert.Equal(
            [
                "0 a.ipynb started",
                "0 a.ipynb cell 1 of 3",
                "0 a.ipynb cell 3 of 3",
                "0 a.ipynb done: OutputMissing, Skipped, Passed",
                "1 b.ipynb started",
                "1 b.ipynb cannot be read",
                "2 c.ipynb started",
                "2 c.ipynb cell 1 of 2",
                "2 c.ipynb done: Failed, NotRun",
            ],
            told);
    }

    [Fact]
    public async Task Where_what_cells_wait_for_fails_the_run_fails_with_it_and_no_cell_has_run()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("System.IO.File.WriteAllText(\"ran\", \"\");"));
        var ready = new TaskCompletionSource();

        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var happened in new Engine(new EngineOptions { Ready = ready.Task }).RunAsync(Notebooks(), TestContext.Current.CancellationToken))
            {
                Assert.IsType<RunEvent.NotebookStarted>(happened);
                ready.SetException(new InvalidDataException("A library is not there."));
            }
        });

        Assert.Equal("A library is not there.", error.Message);
        Assert.False(File.Exists(_folder["ran"]));
    }

    [Fact]
    public async Task What_cells_wait_for_is_waited_for_where_none_runs_too()
    {
        var engine = new Engine(new EngineOptions { Ready = Task.FromException(new InvalidDataException("A library is not there.")) });
        await Assert.ThrowsAsync<InvalidDataException>(() => engine.RunAllAsync([], cancellationToken: TestContext.Current.CancellationToken));
        foreach (var notebook in new[] { new NotebookBuilder().Tagged("skip-execution", "1").ToJson(), "" })
        {
            _folder.Write("a.ipynb", notebook);
            await Assert.ThrowsAsync<InvalidDataException>(() => engine.RunAllAsync(Notebooks(), cancellationToken: TestContext.Current.CancellationToken));
            await Assert.ThrowsAsync<InvalidDataException>(() => engine.RunAsync(Notebooks().Single(), TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_run_that_still_waits_can_be_cancelled_and_no_cell_has_run()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("System.IO.File.WriteAllText(\"ran\", \"\");"));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in new Engine(new EngineOptions { Ready = new TaskCompletionSource().Task }).RunAsync(Notebooks(), stop.Token))
                await stop.CancelAsync();
        });
        Assert.False(File.Exists(_folder["ran"]));
    }

    [Fact]
    public async Task No_notebook_is_started_while_a_result_waits_to_be_taken()
    {
        foreach (var name in new[] { "a", "b", "c" })
            _folder.Write($"{name}.ipynb", new NotebookBuilder().Markdown(name));

        var good = new List<bool>();
        await foreach (var happened in new Engine(new EngineOptions { Jobs = 1 }).RunAsync(Notebooks(), TestContext.Current.CancellationToken))
        {
            if (happened is not RunEvent.NotebookDone done)
                continue;
            good.Add(done.Result.IsGood);
            File.Delete(_folder["b.ipynb"]); // The result of the first is still being dealt with, so the second has not been read.
        }

        Assert.Equal([true, false, true], good);
    }

    [Fact]
    public async Task Results_that_are_kept_stand_in_the_order_of_the_notebooks_whichever_ends_first()
    {
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", NotebookBuilder.Of(here.Code));
        _folder.Write("b.ipynb", NotebookBuilder.Of("var x = 1;"));
        var ended = new List<string>();
        var secondEnded = new TaskCompletionSource();
        var running = new Engine(new EngineOptions { Jobs = 2 }).RunAllAsync(Notebooks(), new Watching(happened =>
        {
            if (happened is not RunEvent.NotebookDone)
                return;
            ended.Add(happened.Source.Name);
            secondEnded.TrySetResult();
        }), TestContext.Current.CancellationToken);
        await here.ArrivalAsync(running);
        await secondEnded.Task;
        here.Release();

        var results = await running;

        Assert.Equal(["b.ipynb", "a.ipynb"], ended);
        Assert.Equal(["a.ipynb", "b.ipynb"], results.Select(result => result.Source.Name));
    }

    [Fact]
    public async Task Leaving_the_run_early_ends_its_workers()
    {
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", NotebookBuilder.Of(here.Code));
        _folder.Write("b.ipynb", NotebookBuilder.Of("1"));
        var process = 0;

        await foreach (var happened in new Engine(new EngineOptions { Jobs = 1 }).RunAsync(Notebooks(), TestContext.Current.CancellationToken))
        {
            if (happened is not RunEvent.CellStarted)
                continue;
            process = await here.ArrivalAsync(new TaskCompletionSource().Task);
            break;
        }

        Assert.Throws<ArgumentException>(() => Process.GetProcessById(process));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_says_so_and_hands_over_nothing_more()
    {
        using var here = new Rendezvous();
        _folder.Write("a.ipynb", NotebookBuilder.Of(here.Code));
        using var cancelling = new CancellationTokenSource();
        var told = new List<RunEvent>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in new Engine().RunAsync(Notebooks(), cancelling.Token))
            {
                told.Add(happened);
                if (happened is not RunEvent.CellStarted)
                    continue;
                await here.ArrivalAsync(new TaskCompletionSource().Task);
                await cancelling.CancelAsync();
            }
        });

        Assert.DoesNotContain(told, happened => happened is RunEvent.NotebookDone);
    }

    [Fact]
    public async Task The_time_of_a_notebook_is_that_of_its_cells_and_a_little_more()
    {
        _folder.Write("a.ipynb", new NotebookBuilder().Code("var x = 1;").Tagged("skip-execution", "2").Code("var y = 3;"));

        var run = await _folder.RunAsync("a.ipynb");

        var durations = run.Cells.Select(cell => cell.Run.Duration).ToList();
        Assert.Equal([true, false, true], durations.Select(duration => duration > TimeSpan.Zero));
        Assert.True(durations.Aggregate((sum, duration) => sum + duration) < run.Duration);
    }

    [Fact]
    public async Task The_limit_that_the_engine_is_given_goes_before_those_of_the_notebook_and_its_book()
    {
        using var here = new Rendezvous();
        _folder.Write("literate.json", """{ "timeouts": { "cell": 7, "notebook": 8 } }""");
        _folder.Write("a.ipynb", NotebookBuilder.Of(here.Code).ToJson().Replace("\"kernelspec\"", "\"execution\": { \"timeout\": 5 },\n  \"kernelspec\""));
        var time = new ManualTime();
        var running = _folder.RunAsync("a.ipynb", new EngineOptions { Time = time, CellTimeout = TimeSpan.FromSeconds(9) });
        await here.ArrivalAsync(running);

        time.Elapse(TimeSpan.FromSeconds(5));
        time.Elapse(TimeSpan.FromSeconds(7));
        time.Elapse(TimeSpan.FromSeconds(8)); // The notebook's limit is lifted to the cell's.
        Assert.False(running.IsCompleted);
        time.Elapse(TimeSpan.FromSeconds(9));

        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<Verdict.TimedOut>((await running).VerdictOn(1)).Limit);
    }

    private IReadOnlyList<NotebookSource> Notebooks() => Book.Open(_folder.Path).Notebooks;

    private sealed class Watching(Action<RunEvent> watch) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => watch(value);
    }
}
