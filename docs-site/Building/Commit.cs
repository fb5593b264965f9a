using System.ComponentModel;
using System.Diagnostics;

namespace DocsSite.Building;

/// <summary>The commit a folder is at, for a page to say what it was built from.</summary>
internal static class Commit
{
    /// <summary>
    /// The short name of the commit, with <c>+ changes</c> where the folder is not as committed; null where there is no
    /// git or no repository.
    /// </summary>
    /// <param name="folder">The book's folder.</param>
    /// <param name="except">The site's folder, which does not count as a change of the book.</param>
    public static string? Of(string folder, string except)
    {
        if (Git(folder, "rev-parse", "--short=12", "HEAD") is not { Length: > 0 } commit)
            return null;

        var site = Path.GetRelativePath(folder, except).Replace('\\', '/');
        string[] leaveOut = site.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(site) ? [] : [$":(exclude,literal){site}"];
        return Git(folder, ["status", "--porcelain", "--", ".", .. leaveOut]) is { Length: > 0 } ? $"{commit} + changes" : commit;
    }

    private static string? Git(string folder, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["--no-optional-locks", "-C", folder, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { }; // Read, so that it never waits for us.
            git.BeginErrorReadLine();
            var said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null; // There is no git here. The page then names no commit.
        }
    }
}
