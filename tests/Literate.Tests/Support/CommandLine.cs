using System.Diagnostics;

namespace Literate.Tests.Support;

/// <summary>What a run of <c>literate</c> left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, with <c>\n</c> between lines.</param>
/// <param name="Error">What it wrote to standard error, with <c>\n</c> between lines.</param>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>The program.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Literate.Cli.dll");

    /// <summary>Runs the command as a process of its own.</summary>
    /// <param name="folder">The current folder of the process.</param>
    /// <param name="arguments">The arguments, separated by blanks.</param>
    /// <param name="ci">What the environment's <c>CI</c> says.</param>
    /// <param name="environment">Further variables of the environment.</param>
    public static async Task<CommandLine> RunAsync(
        TempFolder folder, string arguments, string? ci = null, params IEnumerable<(string Name, string Value)> environment)
    {
        using var process = Start(folder, arguments, ci, environment);
        return await EndAsync(process);
    }

    /// <summary>Waits for the end of a command that was started.</summary>
    public static async Task<CommandLine> EndAsync(Process process)
    {
        var cancelled = TestContext.Current.CancellationToken;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return new CommandLine(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }

    /// <summary>Starts the command as a process of its own, and does not wait.</summary>
    /// <inheritdoc cref="RunAsync" path="/param" />
    public static Process Start(
        TempFolder folder, string arguments, string? ci = null, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path);
        foreach (var argument in arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            start.ArgumentList.Add(argument);
        if (ci is not null)
            start.Environment["CI"] = ci;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        return Process.Start(start)!;
    }
}
