using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Showing;

/// <summary>Shows a run while it goes on.</summary>
internal static class RunDisplay
{
    /// <summary>
    /// Prints lines for each notebook that has ended. Where a person watches, they come at once, and below them a line tells
    /// what runs now; elsewhere they come in the order of the notebooks, so that two runs can be compared.
    /// </summary>
    /// <param name="events">The run.</param>
    /// <param name="count">How many notebooks it has.</param>
    /// <param name="ended">Deals with what came of a notebook, and gives the lines for it, with colour markup.</param>
    public static Task ShowAsync(IAsyncEnumerable<RunEvent> events, int count, Func<RunEvent.NotebookDone, IEnumerable<string>> ended) =>
        Terminal.IsWatched
            ? Terminal.ShowLiveAsync(events, new RunProgress(count, TimeProvider.System), ended, TimeProvider.System)
            : PlainLines.ShowAsync(Terminal.WriteMarkup, events, ended);
}
