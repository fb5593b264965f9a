using System.Diagnostics;
using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Serving;

/// <summary>A book that docs-site serves, from its first build to the end of its process.</summary>
/// <param name="process">The process.</param>
/// <param name="address">Where it serves.</param>
internal sealed class ServedSite(Process process, Uri address) : IAsyncDisposable
{
    private const string Begin = "Serving on ";
    private const string BuiltFirst = " pages in ";

    internal Uri Address => address;

    /// <summary>Starts it, and waits until the site is there.</summary>
    /// <exception cref="MeasurementException">It ended before.</exception>
    internal static async Task<ServedSite> StartAsync(PublishedDocsSite docsSite, string book, string site, string cache)
    {
        var process = docsSite.Serve(book, site, cache);
        Uri? address = null;
        var said = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            said += $"{line}\n";
            if (line.StartsWith(Begin, StringComparison.Ordinal))
                address = new Uri(line[Begin.Length..].Split(' ')[0]);
            if (address is null || !line.Contains(BuiltFirst, StringComparison.Ordinal))
                continue;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null); // Read, so that it never waits for us.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
            return new ServedSite(process, address);
        }

        throw new MeasurementException($"docs-site serve ended before its site was there:\n{said}{await process.StandardError.ReadToEndAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
