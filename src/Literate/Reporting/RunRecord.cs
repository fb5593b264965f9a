namespace Literate.Reporting;

/// <summary>What is kept of a run for its reports, in the order of its notebooks, whichever ends first.</summary>
/// <param name="start">When the run began.</param>
public sealed class RunRecord(DateTimeOffset start)
{
    private readonly SortedDictionary<int, NotebookRecord> _notebooks = [];

    /// <summary>When the run began.</summary>
    public DateTimeOffset Start => start;

    /// <summary>The notebooks that have ended so far.</summary>
    public IReadOnlyCollection<NotebookRecord> Notebooks => _notebooks.Values;

    /// <summary>Takes a notebook.</summary>
    /// <param name="place">Its place in the run.</param>
    /// <param name="notebook">What is kept of it.</param>
    public void Add(int place, NotebookRecord notebook) => _notebooks[place] = notebook;
}
