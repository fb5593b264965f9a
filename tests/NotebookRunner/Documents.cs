using Literate.Books;

namespace NotebookRunner;

/// <summary>The documents of the repository that are run and checked beside the book.</summary>
internal static class Documents
{
    /// <summary>Their paths from the root of the repository. Another document is another line.</summary>
    public static IReadOnlyList<string> Paths { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        "docs/comparing.md",
        "src/Coroutines/README.md",
    ];

    /// <summary>The documents of the repository at <paramref name="root"/>, each under its path.</summary>
    public static IEnumerable<NotebookSource> In(string root) =>
        Paths.Select(path => Book.Open(Path.Combine(root, path)).Notebooks.Single() with { Name = path });
}
