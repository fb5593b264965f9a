using System.ComponentModel;
using System.Diagnostics;

namespace NotebookRunner.Python;

/// <summary>A Python on this machine.</summary>
/// <param name="Command">What starts it.</param>
internal sealed record PythonInterpreter(string Command)
{
    /// <summary>Far more than any script needs. It keeps one that waits for ever from holding up all other tests.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private static readonly Lazy<PythonInterpreter?> FoundThree = new(() => Find(3, minor: 9, "python3", "python", "py"));
    private static readonly Lazy<PythonInterpreter?> FoundTwo = new(() => Find(2, minor: 7, ["python2.7", "python2", .. OfPyenv("2.7.*", "python2.7")]));

    /// <summary>A Python 3 that is not too old for the scripts, or null.</summary>
    public static PythonInterpreter? Three => FoundThree.Value;

    /// <summary>A Python 2.7, or null.</summary>
    public static PythonInterpreter? Two => FoundTwo.Value;

    /// <summary>Runs it in a folder until it ends.</summary>
    /// <returns>What it printed, with <c>\n</c> as line ends.</returns>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<PythonRun> RunAsync(string folder, string[] arguments, CancellationToken cancellationToken)
    {
        using var process = Start(Command, folder, arguments);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new PythonRun(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{Command} {string.Join(' ', arguments)} did not end within {Limit.TotalMinutes} minutes.");
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static PythonInterpreter? Find(int major, int minor, params string[] commands) =>
        commands.Where(command => IsVersion(command, major, minor)).Select(command => new PythonInterpreter(command)).FirstOrDefault();

    private static bool IsVersion(string command, int major, int minor)
    {
        try
        {
            using var process = Start(
                command, Environment.CurrentDirectory, "-c", $"import sys; sys.exit(not (sys.version_info[0] == {major} and sys.version_info[1] >= {minor}))");
            process.StandardInput.Close();
            process.ErrorDataReceived += (_, _) => { }; // Read, so that it never waits for us.
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false; // There is no such command.
        }
    }

    /// <summary>Old versions are seldom on the path any more; where pyenv keeps some, they are here.</summary>
    private static IEnumerable<string> OfPyenv(string version, string command)
    {
        var root = Environment.GetEnvironmentVariable("PYENV_ROOT")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pyenv");
        var versions = Path.Combine(root, "versions");
        return Directory.Exists(versions)
            ? Directory.EnumerateDirectories(versions, version).Order(StringComparer.Ordinal).Select(folder => Path.Combine(folder, "bin", command))
            : [];
    }

    private static Process Start(string command, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(command, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHONHASHSEED"] = "0"; // Sets have one order, as on the reader's second look.
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return Process.Start(start)!;
    }
}

/// <summary>What came of a run of Python.</summary>
/// <param name="ExitCode">The process's exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
internal sealed record PythonRun(int ExitCode, string Output, string Errors);
