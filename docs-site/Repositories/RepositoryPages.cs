using System.Text.RegularExpressions;

namespace DocsSite.Repositories;

/// <summary>The web pages of the repository that a book is in, at the commit the book is at.</summary>
/// <param name="Address">The repository's own page, without a slash at its end.</param>
/// <param name="Commit">The commit's name, short: a page has a link for each of its cells.</param>
/// <param name="BookFolder">The book's folder on this machine.</param>
/// <param name="Prefix">The book's path in the repository, with a slash at its end, or nothing where it is the root.</param>
/// <param name="Files">The paths of the files that the commit has.</param>
internal sealed partial record RepositoryPages(string Address, string Commit, string BookFolder, string Prefix, IReadOnlySet<string> Files)
{
    /// <summary>The pages for a book, or null where it is in no repository or that has no page that is known.</summary>
    /// <param name="folder">The book's folder.</param>
    /// <param name="address">The repository's page, where the book's settings name it.</param>
    public static RepositoryPages? Find(string folder, string? address)
    {
        address ??= Git.Ask(folder, "remote", "get-url", "origin") is { } remote ? PageOf(remote) : null;
        return address is not null
            && Git.Ask(folder, "rev-parse", "--show-prefix", "--short=12", "HEAD") is { } both
            && Git.Ask(folder, "ls-tree", "-r", "-z", "--full-tree", "--name-only", "HEAD") is { } files
            ? new RepositoryPages(address.TrimEnd('/'), both[(both.LastIndexOf('\n') + 1)..], folder, both[..Math.Max(0, both.LastIndexOf('\n'))], files.Split('\0').ToHashSet(StringComparer.Ordinal))
            : null;
    }

    /// <summary>
    /// The page of a repository that is fetched from <paramref name="remote"/>: of one at a host whose pages are known, and
    /// without the name and the password that may stand in it.
    /// </summary>
    public static string? PageOf(string remote) =>
        Remote().Match(remote) is { Success: true } match && SiteOf(match.Groups["host"].Value) is var host && KindOf(host) is not null
            ? $"https://{host}/{match.Groups["path"].Value}"
            : null;

    // GitHub and others take SSH at the port of HTTPS under another name.
    private static string SiteOf(string host) => host.ToLowerInvariant() switch
    {
        "ssh.github.com" => "github.com",
        "altssh.gitlab.com" => "gitlab.com",
        "altssh.bitbucket.org" => "bitbucket.org",
        var name => name,
    };

    /// <summary>The page of a file, or null where the commit does not have it.</summary>
    /// <param name="fullPath">The file on this machine.</param>
    /// <param name="line">A line of it, to which the page shall go.</param>
    public string? AddressOf(string fullPath, int? line = null)
    {
        var path = Prefix + Path.GetRelativePath(BookFolder, fullPath).Replace(Path.DirectorySeparatorChar, '/');
        while (UpAndDown().IsMatch(path))
            path = UpAndDown().Replace(path, "", 1);
        if (!Files.Contains(path))
            return null;

        var escaped = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        var isRendered = Path.GetExtension(path).ToLowerInvariant() is ".md" or ".ipynb"; // Then its lines are on another view.
        return (KindOf(new Uri(Address).Host) ?? Host.GitHub) switch
        {
            Host.GitLab => $"{Address}/-/blob/{Commit}/{escaped}{(line is null ? "" : $"{(isRendered ? "?plain=1" : "")}#L{line}")}",
            Host.Bitbucket => $"{Address}/src/{Commit}/{escaped}{(line is null ? "" : $"#lines-{line}")}",
            Host.Forgejo => $"{Address}/src/commit/{Commit}/{escaped}{(line is null ? "" : $"{(isRendered ? "?display=source" : "")}#L{line}")}",
            _ => $"{Address}/blob/{Commit}/{escaped}{(line is null ? "" : $"{(isRendered ? "?plain=1" : "")}#L{line}")}",
        };
    }

    private static Host? KindOf(string host) => host.ToLowerInvariant() switch
    {
        "github.com" => Host.GitHub,
        "bitbucket.org" => Host.Bitbucket,
        "codeberg.org" => Host.Forgejo,
        "gitlab.com" => Host.GitLab,
        var name when !EndsInWord().IsMatch(name) => null, // github.com-work is a name that the author has given to it, for SSH alone.
        var name when name.StartsWith("github.", StringComparison.Ordinal) => Host.GitHub,
        var name when name.StartsWith("gitlab.", StringComparison.Ordinal) => Host.GitLab,
        _ => null,
    };

    // https://name:password@host/path.git, ssh://git@host:22/path.git and git@host:path.git
    [GeneratedRegex(@"^(?:(?:https?|ssh|git)://(?:[^@/]*@)?(?<host>[A-Za-z0-9.-]+)(?::\d+)?/|(?:[^@/:]+@)(?<host>[A-Za-z0-9.-]+):)(?<path>[A-Za-z0-9._~/-]+?)(?:\.git)?/?$")]
    private static partial Regex Remote();

    [GeneratedRegex(@"\.[a-z]+$")]
    private static partial Regex EndsInWord();

    [GeneratedRegex(@"(?<=^|/)(?!\.\./)[^/]+/\.\./")]
    private static partial Regex UpAndDown();

    private enum Host
    {
        GitHub,
        GitLab,
        Bitbucket,
        Forgejo,
    }
}
