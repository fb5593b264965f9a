using System.Diagnostics;

namespace DocsSite.Tests.Stage;

/// <summary>A git repository in a folder of a test, at times that do not change.</summary>
public sealed class GitRepository
{
    private readonly string _folder;
    private int _commits;

    public GitRepository(string folder)
    {
        _folder = folder;
        Run("init", "--quiet");
    }

    /// <summary>Commits all that is in the folder; the first commit is made on the first of January, each further one a day later.</summary>
    /// <param name="message">What its message is.</param>
    /// <param name="when">Another time, as git takes it.</param>
    /// <returns>The commit's full name.</returns>
    public string Commit(string message, string? when = null)
    {
        _commits++;
        when ??= $"2026-01-{_commits:00}T12:00:00+02:00";
        Run("add", ".");
        Run(["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgSign=false", "commit", "--quiet", "--allow-empty", "--message", message], when);
        return Run("rev-parse", "HEAD");
    }

    public string Run(params string[] arguments) => Run(arguments, null);

    private string Run(string[] arguments, string? when)
    {
        var start = new ProcessStartInfo("git", ["-C", _folder, .. arguments]) { RedirectStandardOutput = true };
        if (when is not null)
            (start.Environment["GIT_AUTHOR_DATE"], start.Environment["GIT_COMMITTER_DATE"]) = (when, when);
        using var git = Process.Start(start)!;
        var said = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return said;
    }
}
