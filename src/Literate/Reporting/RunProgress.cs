using System.Globalization;
using Literate.Books;

namespace Literate.Reporting;

/// <summary>How far a run is: what has ended, what failed, and which cells run now since when.</summary>
/// <param name="count">How many notebooks the run has.</param>
/// <param name="time">The clock.</param>
public sealed class RunProgress(int count, TimeProvider time)
{
    // By their places, so that those that run longest come first.
    private readonly SortedDictionary<int, Running> _running = [];
    private int _done, _differing, _failed;

    /// <summary>Takes what has happened.</summary>
    /// <param name="happened">The event.</param>
    public void Take(RunEvent happened)
    {
        switch (happened)
        {
            case RunEvent.NotebookStarted started:
                _running[started.Place] = new Running(started.Source, 0, 0, time.GetTimestamp());
                break;
            case RunEvent.CellStarted cell:
                _running[cell.Place] = new Running(cell.Source, cell.Cell.Number, cell.Of, time.GetTimestamp());
                break;
            case RunEvent.NotebookDone done:
                _running.Remove(done.Place);
                _done++;
                _differing += NotebookSummary.WordFor(done.Result) == NotebookSummary.Differs ? 1 : 0;
                _failed += done.Result.IsGood || NotebookSummary.WordFor(done.Result) == NotebookSummary.Differs ? 0 : 1;
                break;
        }
    }

    /// <summary>All of it in a line with colour markup, as long as it may be.</summary>
    /// <param name="withFolders">Whether notebooks are named with their folders.</param>
    public string Line(bool withFolders)
    {
        var differing = _differing > 0 ? $", [yellow]{_differing} {(_differing == 1 ? "differs" : "differ")}[/]" : "";
        var failed = _failed > 0 ? $", [red]{_failed} failed[/]" : "";
        return $"{_done}/{count} done{differing}{failed}{string.Concat(_running.Values.Select(running => $" [grey]|[/] {Describe(running, withFolders)}"))}";
    }

    private string Describe(Running running, bool withFolders)
    {
        var name = LineMarkup.Escape(PrintableText.InOneLine(withFolders ? running.Source.DisplayPath : Path.GetFileName(running.Source.Path)));
        var cell = running.Cell > 0 ? $"cell {running.Cell}/{running.Of} of " : "";
        var seconds = (int)time.GetElapsedTime(running.Since).TotalSeconds;
        return cell + name + (seconds > 0 ? string.Create(CultureInfo.InvariantCulture, $" [grey]{seconds} s[/]") : "");
    }

    /// <summary>A notebook that runs.</summary>
    /// <param name="Source">The notebook.</param>
    /// <param name="Cell">The number of its cell whose turn it is; 0 before the first.</param>
    /// <param name="Of">How many code cells it has.</param>
    /// <param name="Since">The time stamp from which on that cell has run.</param>
    private sealed record Running(NotebookSource Source, int Cell, int Of, long Since);
}
