using System.Diagnostics;
using System.IO.Pipes;
using System.Security.Cryptography;
using Literate.Runtime.Messages;

namespace Literate.Benchmarks.Programs;

/// <summary>A worker that has been started and has got no cell yet.</summary>
internal static class BareWorker
{
    private const double Megabyte = 1024 * 1024;

    /// <summary>Starts a worker as the engine does, and ends it when it says that it is ready.</summary>
    /// <param name="program">Its program.</param>
    /// <returns>How long it took until then, and the most memory it held, in megabytes; NaN where the system does not tell.</returns>
    /// <exception cref="MeasurementException">It ended instead.</exception>
    internal static async Task<(TimeSpan Start, double Megabytes)> MeasureAsync(string program)
    {
        var pipeName = $"lit-{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        var begin = Stopwatch.GetTimestamp();
        await using var pipe = new NamedPipeServerStream(
            pipeName, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, pipeName])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var connected = pipe.WaitForConnectionAsync();
            if (await Task.WhenAny(connected, process.WaitForExitAsync()) != connected)
            {
                throw new MeasurementException($"A worker ended before it was ready:\n{await process.StandardError.ReadToEndAsync()}");
            }

            using var channel = new MessageChannel(pipe);
            _ = await channel.ReceiveAsync();
            var start = Stopwatch.GetElapsedTime(begin);
            process.Refresh();
            return (start, process.PeakWorkingSet64 is > 0 and var bytes ? bytes / Megabyte : double.NaN);
        }
        finally
        {
            process.Kill();
        }
    }
}
