using Literate.Books;
using Literate.Sharding;
using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>Records how long notebooks took, for <c>--shard</c> to split by.</summary>
internal sealed class DurationRecorder
{
    private readonly SortedDictionary<string, RecordedDurations> _byHome = new(StringComparer.Ordinal);

    /// <param name="notebooks">The notebooks that will be run.</param>
    /// <exception cref="BookException">What is recorded so far cannot be understood.</exception>
    public DurationRecorder(IEnumerable<NotebookSource> notebooks)
    {
        foreach (var home in notebooks.Select(notebook => notebook.Home).DistinctBy(home => home.Folder))
            _byHome[home.Folder] = RecordedDurations.Read(home);
    }

    /// <summary>Takes how long a notebook took. One that was stopped on its way says nothing of that.</summary>
    public void Add(NotebookResult result)
    {
        if (result is NotebookResult.Ran ran && !ran.Cells.Any(cell => cell.Verdict is Verdict.NotRun or Verdict.TimedOut or Verdict.Crashed))
            _byHome[ran.Source.Home.Folder] = _byHome[ran.Source.Home.Folder].With(ran.Source, ran.Duration);
    }

    /// <summary>Writes the files.</summary>
    /// <returns>The paths of those that have changed.</returns>
    /// <exception cref="BookException">One cannot be written; it is as it was.</exception>
    public IReadOnlyList<string> Write() => [.. _byHome.Values.Select(durations => durations.Write()).OfType<string>()];
}
