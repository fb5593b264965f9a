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

    // A record begins with the sign for one, its fields are told apart by that for a unit, and the names of files stand behind them, each with a zero byte at its end.
    private static List<Change> Commits(string folder, HashSet<string> notebooks)
    {
        var log = Git.Ask(folder, "-c", "core.quotePath=off", "-c", "log.showSignature=false", "log", "--encoding=UTF-8", "--no-merges", "--no-renames", "--diff-filter=AM",
            "--relative", "--name-only", "-z", "--format=%x1e%H%x1f%cI%x1f%s%x1f", "HEAD", "--", ".") ?? "";
        return [.. log.Split('\x1e', StringSplitOptions.RemoveEmptyEntries)
            .Select(record => record.Split('\x1f'))
            .Where(fields => fields.Length == 4)
            .Select(fields => (Fields: fields, Notebooks: fields[3].Split('\0').Select(name => name.Trim('\n')).Where(notebooks.Contains).Order(StringComparer.Ordinal).ToList()))
            .Where(record => record.Notebooks.Count > 0)
            .Select(record => TimeOf(record.Fields[1]) is { } when ? new Change(record.Fields[0], record.Fields[2], when, record.Notebooks) : null)
            .OfType<Change>()];
    }

    // Git takes times that nobody has: in a year of five digits, or fifteen hours from Greenwich. Such a commit is told nowhere.
    private static DateTimeOffset? TimeOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var when) ? when : null;
}
