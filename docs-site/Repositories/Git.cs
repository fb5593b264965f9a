using System.ComponentModel;
using System.Diagnostics;

namespace DocsSite.Repositories;

/// <summary>Asks git about the repository that a folder is in. It changes nothing there.</summary>
internal static class Git
{
    /// <summary>What git says, without the blanks around it; null where there is no git, no repository, or no answer.</summary>
    public static string? Ask(string folder, params string[] arguments)
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
            git.ErrorDataReceived += (_, _) => { }; // Read, so that it never waits for us.
            git.BeginErrorReadLine();
            var said = git.StandardOutput.ReadToEnd().Trim();
            git.WaitForExit();
            return git.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null; // There is no git here.
        }
    }
}
