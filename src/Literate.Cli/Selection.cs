using Literate.Books;
using Literate.Cells;
using Literate.Cli.Commands;
using Literate.Documents;
using Literate.Sharding;

namespace Literate.Cli;

/// <summary>Which notebooks a command is for.</summary>
internal static class Selection
{
    /// <summary>The notebooks of all paths, each once. Every path is opened first, so that a wrong one is told before anything runs.</summary>
    /// <exception cref="PathException">A path leads nowhere, and something near it is there.</exception>
    /// <exception cref="BookException">A path cannot be opened.</exception>
    public static IReadOnlyList<NotebookSource> Open(IReadOnlyList<string> paths) => Book.NotebooksOf(paths.Select(Open).ToList());

    private static Book Open(string path) =>
        !Path.Exists(path) && NearPath.To(path) is { } near ? throw UsageErrors.NoSuchPath(path, near) : Book.Open(path);

    /// <summary>The notebooks with a text in their path or in the title of a code cell.</summary>
    /// <exception cref="SelectionException">There is none.</exception>
    public static IReadOnlyList<NotebookSource> Filter(IReadOnlyList<NotebookSource> notebooks, string? text)
    {
        if (text is null)
            return notebooks;
        var matching = notebooks.Where(notebook => Matches(notebook.DisplayPath, text) || TitlesOf(notebook).Any(title => Matches(title, text))).ToList();
        return matching.Count > 0 ? matching : throw UsageErrors.NothingMatches(text, notebooks.Count);
    }

    private static bool Matches(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> TitlesOf(NotebookSource notebook)
    {
        try
        {
            return CodeCell.Of(NotebookFile.Read(notebook.Path)).Select(cell => cell.Title);
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return []; // It has no titles that anybody could mean.
        }
    }
}
