namespace Literate.Cli.Showing;

/// <summary>Lines for the notebooks of a run in the order of the notebooks, whichever ends first.</summary>
internal static class PlainLines
{
    /// <param name="write">Writes a line.</param>
    /// <param name="events">The run.</param>
    /// <param name="ended">Deals with what came of a notebook, and gives the lines for it.</param>
    public static async Task ShowAsync(
        Action<string> write, IAsyncEnumerable<RunEvent> events, Func<RunEvent.NotebookDone, IEnumerable<string>> ended)
    {
        var waiting = new SortedDictionary<int, IReadOnlyList<string>>();
        var next = 0;
        try
        {
            await foreach (var done in events.OfType<RunEvent.NotebookDone>())
            {
                waiting[done.Place] = [.. ended(done)];
                while (waiting.Remove(next, out var lines))
                {
                    WriteAll(lines);
                    next++;
                }
            }
        }
        finally
        {
            foreach (var lines in waiting.Values) // The run has ended before the turn of these came.
                WriteAll(lines);
        }

        void WriteAll(IReadOnlyList<string> lines)
        {
            foreach (var line in lines)
                write(line);
        }
    }
}
