using System.ComponentModel;
using System.Diagnostics;

namespace Coroutines.Benchmarks.Comparison;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    internal abstract record Outcome
    {
        internal sealed record Succeeded(string Output) : Outcome;

        internal sealed record NotStarted(string Reason) : Outcome;

        internal sealed record Failed(int ExitCode, string Errors) : Outcome;
    }

    internal static async Task<Outcome> RunAsync(string[] command)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync();
            return process.ExitCode == 0
                ? new Outcome.Succeeded(await output)
                : new Outcome.Failed(process.ExitCode, await errors);
        }
        catch (Win32Exception exception)
        {
            return new Outcome.NotStarted(exception.Message);
        }
    }
}
