using System.Diagnostics;

namespace Literate.Tests.Support;

/// <summary>What a run of <c>literate</c> left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, with <c>\n</c> between lines.</param>
/// <param name="Error">What it wrote to standard error, with <c>\n</c> between lines.</param>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the command as a process of its own.</summary>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">The arguments, separated by blanks.</param>
    /// <param name="ci">What the environment's <c>CI</c> says.</param>
    public static Task<CommandLine> RunAsync(TempFolder folder, string arguments, string? ci = null) => Start(folder, arguments, ci).Ended;

    /// <summary>Starts the command as a process of its own, for a test that does something while it runs.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static (int ProcessId, Task<CommandLine> Ended) Start(TempFolder folder, string arguments, string? ci = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Literate.Cli.dll"));
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            start.ArgumentList.Add(argument);
        if (ci is not null)
            start.Environment["CI"] = ci;

        var process = Process.Start(start)!;
        return (process.Id, EndAsync(process));
    }

    private static async Task<CommandLine> EndAsync(Process process)
    {
        using (process)
        {
            var cancelled = TestContext.Current.CancellationToken;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
            await process.WaitForExitAsync(cancelled);
            return new CommandLine(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
        }
    }
}
