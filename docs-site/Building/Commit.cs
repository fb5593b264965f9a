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
        var site = Task.Run(() => PlaceOf(except));
        if (Git.Ask(folder, "rev-parse", "--show-toplevel", "--short=12", "HEAD") is not { } both)
            return null;

        var (top, commit) = (both[..both.LastIndexOf('\n')], both[(both.LastIndexOf('\n') + 1)..]);
        string[] leaveOut = site.Result is { } place && place.Top == top && place.Path.Length > 0 ? [$":(top,exclude,literal){place.Path}"] : [];
        return Git.Ask(folder, ["status", "--porcelain", "--", ":(top)", .. leaveOut]) switch
        {
            null => null,
            "" => commit,
            _ => $"{commit} + changes",
        };
    }

    /// <summary>The root of the repository that a folder is in, and its path from there; null where it is in none or not there.</summary>
    // Git is asked, since it sees past the links that may be in either path.
    private static (string Top, string Path)? PlaceOf(string folder) =>
        Directory.Exists(folder) && Git.Ask(folder, "rev-parse", "--show-toplevel") is { } top && Git.Ask(folder, "rev-parse", "--show-prefix") is { } path
            ? (top, path.TrimEnd('/'))
            : null;
}
