using System.Diagnostics;

namespace Literate.Tests.Support;

/// <summary>A terminal of the system's own, in which <c>literate</c> runs and somebody presses keys. Python makes it.</summary>
internal static class PseudoTerminal
{
    /// <summary>Presses the next key whenever the question has come once more.</summary>
    private const string Script = """
        import os, pty, sys
        question, keys, command = sys.argv[1].encode(), sys.argv[2].encode().decode("unicode_escape").encode(), sys.argv[3:]
        child, terminal = pty.fork()
        if child == 0:
            os.execvp(command[0], command)
        seen, pressed = b"", 0
        while True:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            seen += data
            while pressed < len(keys) and seen.count(question) > pressed:
                os.write(terminal, keys[pressed:pressed + 1])
                pressed += 1
        sys.stdout.buffer.write(seen)
        sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
        """;

    /// <summary>Runs a command.</summary>
    /// <param name="folder">Its current folder.</param>
    /// <param name="arguments">Its arguments, separated by blanks.</param>
    /// <param name="question">The text after which a key is pressed.</param>
    /// <param name="keys">The keys, as Python writes them in a string.</param>
    /// <returns>Its exit code, and as its output all that the terminal got.</returns>
    public static async Task<CommandLine> RunAsync(TempFolder folder, string arguments, string question, string keys)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pseudo-terminals of this kind.");
        var start = new ProcessStartInfo("python3", ["-c", Script, question, keys, "dotnet", "exec", CommandLine.Path, .. arguments.Split(' ')])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["TERM"] = "xterm-256color";
        try
        {
            using var process = Process.Start(start)!;
            return await CommandLine.EndAsync(process);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no python3 here to make a terminal.");
            throw;
        }
    }
}
