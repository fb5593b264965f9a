using System.ComponentModel;
using System.Diagnostics;

namespace Benchmarks.Comparison;

/// <summary>A program that is run to its end.</summary>
internal static class Command
{
    private const double Megabyte = 1024 * 1024;

    private static readonly TimeSpan s_betweenLooks = TimeSpan.FromMilliseconds(2);

    /// <summary>How it ended: <see cref="Succeeded"/>, <see cref="NotStarted"/> or <see cref="Failed"/>.</summary>
    internal abstract record Outcome
    {
        /// <summary>The outcome, if it succeeded.</summary>
        /// <param name="program">What was run, as the beginning of a sentence.</param>
        /// <exception cref="MeasurementException">It did not.</exception>
        internal virtual Succeeded Expect(string program) => (Succeeded)this;

        /// <param name="Output">What it printed.</param>
        /// <param name="Duration">From before its start to its end.</param>
        /// <param name="PeakMegabytes">The most memory it held at a time; NaN where that was not watched.</param>
        internal sealed record Succeeded(string Output, TimeSpan Duration, double PeakMegabytes) : Outcome;

        internal sealed record NotStarted(string Reason) : Outcome
        {
            internal override Succeeded Expect(string program) => throw new MeasurementException($"{program} could not be started: {Reason}");
        }

        /// <param name="ExitCode">Its exit code.</param>
        /// <param name="Errors">What it printed.</param>
        /// <param name="Duration">From before its start to its end.</param>
        internal sealed record Failed(int ExitCode, string Errors, TimeSpan Duration) : Outcome
        {
            internal override Succeeded Expect(string program) =>
                throw new MeasurementException($"{program} ended with exit code {ExitCode}:\n{Errors}");
        }
    }

    /// <param name="command">The program and its arguments.</param>
    /// <param name="environment">Variables that it gets besides those of this process.</param>
    /// <param name="watchMemory">Whether its memory is looked at while it runs, which slows it down a little.</param>
    internal static async Task<Outcome> RunAsync(
        string[] command, IReadOnlyDictionary<string, string>? environment = null, bool watchMemory = false)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        var begin = Stopwatch.GetTimestamp();
        try
        {
            using var process = Process.Start(start)!;
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            var peak = watchMemory ? await PeakMegabytesAsync(process) : double.NaN;
            await process.WaitForExitAsync();
            var duration = Stopwatch.GetElapsedTime(begin);
            return process.ExitCode == 0
                ? new Outcome.Succeeded(await output, duration, peak)
                : new Outcome.Failed(process.ExitCode, $"{await output}{await errors}", duration);
        }
        catch (Win32Exception exception)
        {
            return new Outcome.NotStarted(exception.Message);
        }
    }

    /// <summary>Looks at a process until it ends: the system forgets the most it held when it has.</summary>
    private static async Task<double> PeakMegabytesAsync(Process process)
    {
        var peak = 0L;
        try
        {
            while (!process.HasExited)
            {
                process.Refresh();
                peak = Math.Max(peak, process.PeakWorkingSet64);
                await Task.Delay(s_betweenLooks);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended between the question and the look.
        }

        return peak > 0 ? peak / Megabyte : double.NaN;
    }
}
