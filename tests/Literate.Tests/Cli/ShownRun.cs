using System.Threading.Channels;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Cli;

/// <summary>A run that is only told: nothing runs, and each thing happens when the test says so.</summary>
internal sealed class ShownRun
{
    private readonly Channel<RunEvent> _events = Channel.CreateUnbounded<RunEvent>();
    private readonly SemaphoreSlim _shown = new(0);

    /// <summary>What happens.</summary>
    public async IAsyncEnumerable<RunEvent> Events()
    {
        await foreach (var happened in _events.Reader.ReadAllAsync(TestContext.Current.CancellationToken))
        {
            yield return happened;
            _shown.Release();
        }
    }

    /// <summary>Lets a notebook start, and waits until that is shown.</summary>
    public Task StartAsync(int place, string name) => HappenAsync(new RunEvent.NotebookStarted(place, Results.Source(name)));

    /// <summary>Lets a cell start, and waits until that is shown.</summary>
    public Task CellAsync(int place, string name, int number, int of) =>
        HappenAsync(new RunEvent.CellStarted(place, Results.Source(name), Results.Cell("", number - 1, new Verdict.Passed()).Cell, of));

    /// <summary>Lets a notebook end, and waits until that is shown.</summary>
    public Task EndAsync(int place, string name, Verdict verdict) => HappenAsync(new RunEvent.NotebookDone(place, Results.Ran(name, verdict)));

    /// <summary>Lets the run end.</summary>
    public void End(Exception? error = null) => _events.Writer.Complete(error);

    private async Task HappenAsync(RunEvent happened)
    {
        _events.Writer.TryWrite(happened);
        await _shown.WaitAsync(TestContext.Current.CancellationToken);
    }
}
