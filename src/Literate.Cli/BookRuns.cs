using Literate.Books;
using Literate.Verdicts;

namespace Literate.Cli;

/// <summary>Runs what the paths of a command line name.</summary>
internal static class BookRuns
{
    /// <summary>
    /// Opens every path first, so that a wrong one is told before anything runs; then runs them, printing a line for each
    /// notebook as it ends.
    /// </summary>
    /// <exception cref="BookException">A path cannot be opened.</exception>
    public static async Task<IReadOnlyList<NotebookResult>> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var books = paths.Select(Book.Open).ToList();
        return await new Engine().RunAsync(books, new NotebookLines(), cancellationToken);
    }

    /// <summary>Prints on the calling thread: <see cref="Progress{T}"/> would print later, in any order.</summary>
    private sealed class NotebookLines : IProgress<NotebookResult>
    {
        private readonly Lock _printing = new();

        public void Report(NotebookResult result)
        {
            lock (_printing)
                RunSummary.PrintLine(result);
        }
    }
}
