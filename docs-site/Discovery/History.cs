using System.Globalization;
using DocsSite.Repositories;

namespace DocsSite.Discovery;

/// <summary>The changes of a book, newest first, and whether they are all.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="IsCut">Whether the repository was cloned without its older commits, so that other machines may see more of them.</param>
internal sealed record History(IReadOnlyList<Change> Changes, bool IsCut)
{
    public static History None { get; } = new([], IsCut: false);

    /// <summary>The commits that changed a book's notebooks; where there are none, the versions in a change log.</summary>
    /// <param name="folder">The book's folder.</param>
    /// <param name="notebooks">The names of its notebooks.</param>
    public static History Of(string folder, IReadOnlyList<string> notebooks)
    {
        var commits = Commits(folder, notebooks.ToHashSet(StringComparer.Ordinal));
        return commits.Count > 0
            ? new History(commits, Git.Ask(folder, "rev-parse", "--is-shallow-repository") == "true")
            : new History(ChangeLog.Of(folder), IsCut: false);
    }

    /// <summary>When a notebook was last changed, or null where that is not known.</summary>
    public DateTimeOffset? LastChangeOf(string notebook) => Changes.FirstOrDefault(change => change.Notebooks.Contains(notebook))?.When;

    // A record begins with the sign for one, its fields are told apart by that for a unit, and the names of files stand in lines below.
    private static List<Change> Commits(string folder, HashSet<string> notebooks)
    {
        var log = Git.Ask(folder, "-c", "core.quotePath=off", "-c", "log.showSignature=false", "log", "--no-merges", "--no-renames", "--diff-filter=AM",
            "--relative", "--name-only", "--format=%x1e%H%x1f%cI%x1f%s%x1f", "HEAD", "--", ".") ?? "";
        return [.. log.Split('\x1e', StringSplitOptions.RemoveEmptyEntries)
            .Select(record => record.Split('\x1f'))
            .Where(fields => fields.Length == 4)
            .Select(fields => new Change(
                fields[0], fields[2], DateTimeOffset.Parse(fields[1], CultureInfo.InvariantCulture),
                [.. fields[3].Split('\n').Where(notebooks.Contains).Order(StringComparer.Ordinal)]))
            .Where(change => change.Notebooks.Count > 0)];
    }
}
