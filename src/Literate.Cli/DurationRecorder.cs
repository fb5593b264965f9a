using Literate.Books;
using Literate.Sharding;
using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>Records how long notebooks took, for <c>--shard</c> to split by.</summary>
internal sealed class DurationRecorder
{
    /// <summary>What the start of a worker counts as: about what it takes, and always the same.</summary>
    private static readonly TimeSpan Start = TimeSpan.FromSeconds(0.2);

    private readonly SortedDictionary<string, RecordedDurations> _byHome = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    /// <param name="notebooks">The notebooks that will be run.</param>
    /// <exception cref="BookException">What is recorded so far cannot be understood.</exception>
    public DurationRecorder(IEnumerable<NotebookSource> notebooks)
    {
        foreach (var home in notebooks.Select(notebook => notebook.Home).DistinctBy(home => home.Folder))
            _byHome[home.Folder] = RecordedDurations.Read(home);
    }

    /// <summary>What is recorded now, for each home of which something was taken.</summary>
    public IEnumerable<RecordedDurations> Recorded => _byHome.Where(home => _changed.Contains(home.Key)).Select(home => home.Value);

    /// <summary>
    /// Takes how long the cells of a notebook ran. Their compilation does not count, which takes its time only where it is not
    /// cached. A notebook that was stopped on its way says nothing of how long it takes.
    /// </summary>
    public void Add(NotebookResult result)
    {
        if (result is not NotebookResult.Ran ran || ran.Cells.Any(cell => cell.Verdict is Verdict.NotRun or Verdict.TimedOut or Verdict.Crashed))
            return;

        _changed.Add(ran.Source.Home.Folder);
        _byHome[ran.Source.Home.Folder] = _byHome[ran.Source.Home.Folder].With(
            ran.Source, ran.Cells.Aggregate(Start, (sum, cell) => sum + cell.Run.ExecutionTime));
    }
}
