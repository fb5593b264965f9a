using System.ComponentModel;
using System.Diagnostics;
using Literate.Reporting;

namespace DocsSite.Repositories;

/// <summary>Asks git about the repository that a folder is in. It changes nothing there.</summary>
internal static class Git
{
    /// <summary>What git says, without the blanks around it; null where there is no git, no repository, or no answer.</summary>
    public static string? Ask(string folder, params string[] arguments) => Run(folder, arguments) is { ExitCode: 0 } answer ? answer.Output.Trim() : null;

    /// <summary>Why git tells nothing of a folder that is in a repository, as it says itself, in a line; null where it tells, and where there is none.</summary>
    public static string? WhyNot(string folder)
    {
        if (RepositoryRoot.Above(folder) is null)
            return null;
        return Run(folder, ["rev-parse", "--git-dir"]) switch
        {
            null => "git is not installed.",
            { ExitCode: 0 } => null,
            var refused => PrintableText.InOneLine(refused.Errors.Trim().Split('\n')[0]),
        };
    }

    private static Answer? Run(string folder, string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["--no-optional-locks", "-C", folder, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
            };
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(); // Read, so that it never waits for us.
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return new Answer(git.ExitCode, output, errors.Result);
        }
        catch (Win32Exception)
        {
            return null; // There is no git here.
        }
    }

    private sealed record Answer(int ExitCode, string Output, string Errors);
}
