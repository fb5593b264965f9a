using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Cli;

/// <summary>What a person at a terminal sees while notebooks run.</summary>
public sealed class LiveLineTests
{
    private readonly ShownRun _run = new();

    [Fact]
    public async Task One_line_tells_what_runs_now_and_those_of_ended_notebooks_stay_above_it()
    {
        var screen = new Screen(100);
        var showing = ShowAsync(screen, count: 3);

        await _run.StartAsync(0, "part/a.ipynb");
        Assert.Equal(["0/3 done | part/a.ipynb"], screen.Lines);
        await _run.CellAsync(0, "part/a.ipynb", 2, 7);
        await _run.StartAsync(1, "b.ipynb");
        Assert.Equal(["0/3 done | cell 2/7 of part/a.ipynb | b.ipynb"], screen.Lines);
        await _run.EndAsync(1, "b.ipynb", new Verdict.OutputMissing("x"));
        Assert.Equal(["differs  b.ipynb  1 of 1 cell", "1/3 done, 1 differs | cell 2/7 of part/a.ipynb"], screen.Lines);
        await _run.EndAsync(0, "part/a.ipynb", new Verdict.Passed());
        Assert.Equal(["differs  b.ipynb  1 of 1 cell", "passed  part/a.ipynb  1 cell, 1.5 s", "2/3 done, 1 differs"], screen.Lines);
        _run.End();
        await showing;

        Assert.Equal(["differs  b.ipynb  1 of 1 cell", "passed  part/a.ipynb  1 cell, 1.5 s", ""], screen.Lines);
    }

    [Theory]
    [InlineData(64, "0/2 done | cell 1/9 of the-folder/the-notebook.ipynb")]
    [InlineData(52, "0/2 done | cell 1/9 of the-notebook.ipynb")]
    [InlineData(40, "0/2 done | cell 1/9 of the-notebook.…")]
    [InlineData(14, "0/2 done |…")]
    public async Task It_is_never_wider_than_the_terminal(int width, string line)
    {
        var screen = new Screen(width);
        var showing = ShowAsync(screen, count: 2);

        await _run.CellAsync(0, "the-folder/the-notebook.ipynb", 1, 9);

        Assert.Equal([line], screen.Lines);
        _run.End();
        await showing;
    }

    [Fact]
    public async Task A_line_that_stays_is_wrapped_by_the_terminal_and_in_nobodys_way()
    {
        var screen = new Screen(20);
        var showing = ShowAsync(screen, count: 2);

        await _run.StartAsync(0, "the-notebook.ipynb");
        await _run.EndAsync(0, "the-notebook.ipynb", new Verdict.Passed());

        Assert.Equal(["passed  the-notebook", ".ipynb  1 cell, 1.5", "s", "1/2 done"], screen.Lines);
        _run.End();
        await showing;
    }

    [Fact]
    public async Task A_cell_that_runs_long_is_told_with_its_seconds()
    {
        var (screen, time) = (new Screen(60), new SteppedTime());
        var showing = ShowAsync(screen, count: 1, time);
        await _run.CellAsync(0, "a.ipynb", 1, 1);

        time.Advance(TimeSpan.FromSeconds(12.5));

        Assert.Equal(["0/1 done | cell 1/1 of a.ipynb 12 s"], screen.Lines);
        _run.End();
        await showing;
    }

    [Fact]
    public async Task When_the_run_breaks_off_the_line_is_gone()
    {
        var screen = new Screen(60);
        var showing = ShowAsync(screen, count: 1);
        await _run.StartAsync(0, "a.ipynb");

        _run.End(new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => showing);
        Assert.Equal([""], screen.Lines);
    }

    [Fact]
    public async Task The_name_of_a_file_is_never_taken_for_a_command_or_for_colours()
    {
        var screen = new Screen(60);
        var showing = ShowAsync(screen, count: 1);

        await _run.StartAsync(0, "[red]\e[1A\n.ipynb");

        Assert.Equal(["0/1 done | [red]␛[1A␊.ipynb"], screen.Lines);
        _run.End();
        await showing;
    }

    private Task ShowAsync(Screen screen, int count, TimeProvider? time = null)
    {
        time ??= new SteppedTime();
        return LiveLine.ShowAsync(screen.Console, _run.Events(), new RunProgress(count, time), done => [NotebookLine.Of(done.Result)], time);
    }

    /// <summary>A clock that stands until it is told to go on; then all its timers fire once.</summary>
    private sealed class SteppedTime : TimeProvider
    {
        private readonly ManualTime _timers = new();
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            _timers.CreateTimer(callback, state, dueTime, period);

        public void Advance(TimeSpan step)
        {
            _ticks += step.Ticks;
            _timers.Elapse(TimeSpan.FromSeconds(1));
        }
    }
}
