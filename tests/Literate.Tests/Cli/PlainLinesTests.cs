using Literate.Cli.Showing;
using Literate.Verdicts;

namespace Literate.Tests.Cli;

/// <summary>What a file or another program gets while notebooks run.</summary>
public sealed class PlainLinesTests
{
    private readonly ShownRun _run = new();
    private readonly List<string> _lines = [];

    [Fact]
    public async Task Lines_come_in_the_order_of_the_notebooks_and_as_soon_as_that_lets_them()
    {
        var showing = ShowAsync();

        await _run.StartAsync(0, "a");
        await _run.EndAsync(1, "b", new Verdict.Passed());
        await _run.EndAsync(2, "c", new Verdict.Passed());
        Assert.Empty(_lines);
        await _run.EndAsync(0, "a", new Verdict.Passed());
        Assert.Equal(["a", "b", "c"], _lines);
        await _run.EndAsync(3, "d", new Verdict.Passed());
        Assert.Equal(["a", "b", "c", "d"], _lines);
        _run.End();

        await showing;
    }

    [Fact]
    public async Task When_the_run_breaks_off_the_lines_that_were_waiting_still_come()
    {
        var showing = ShowAsync();
        await _run.EndAsync(3, "d", new Verdict.Passed());
        await _run.EndAsync(1, "b", new Verdict.Passed());

        _run.End(new OperationCanceledException());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => showing);
        Assert.Equal(["b", "d"], _lines);
    }

    private Task ShowAsync() => PlainLines.ShowAsync(_lines.Add, _run.Events(), done => [done.Source.Name]);
}
