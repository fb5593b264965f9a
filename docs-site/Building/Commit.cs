using DocsSite.Repositories;

namespace DocsSite.Building;

/// <summary>The commit a folder is at, for a page to say what it was built from.</summary>
internal static class Commit
{
    /// <summary>
    /// The short name of the commit, with <c>+ changes</c> where the repository is not as committed; null where there is no
    /// git or no repository. All of it counts, since a book runs code that lies beside it.
    /// </summary>
    /// <param name="folder">The book's folder.</param>
    /// <param name="except">The site's folder, which does not count as a change.</param>
    public static string? Of(string folder, string except)
    {
        if (Git.Ask(folder, "rev-parse", "--short=12", "HEAD") is not { Length: > 0 } commit)
            return null;

        string[] leaveOut = InRepository(except, of: folder) is { Length: > 0 } site ? [$":(top,exclude,literal){site}"] : [];
        return Git.Ask(folder, ["status", "--porcelain", "--", ":(top)", .. leaveOut]) switch
        {
            null => null,
            "" => commit,
            _ => $"{commit} + changes",
        };
    }

    // Git is asked, since it sees past the links that may be in either path.
    private static string? InRepository(string path, string of) =>
        Directory.Exists(path) && Git.Ask(path, "rev-parse", "--show-toplevel") is { } top && top == Git.Ask(of, "rev-parse", "--show-toplevel")
            ? Git.Ask(path, "rev-parse", "--show-prefix")?.TrimEnd('/')
            : null;
}
