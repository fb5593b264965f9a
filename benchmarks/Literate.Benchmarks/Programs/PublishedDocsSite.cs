using System.Diagnostics;

namespace Literate.Benchmarks.Programs;

/// <summary>The site generator as it is published for this platform: compiled ahead of time.</summary>
/// <param name="folder">Where it is published.</param>
internal sealed class PublishedDocsSite(string folder)
{
    /// <summary>Publishes it.</summary>
    /// <exception cref="MeasurementException">That failed.</exception>
    internal static async Task<PublishedDocsSite> PublishAsync(Folders folders)
    {
        Console.Error.WriteLine("Publishing docs-site ...");
        var target = Path.Combine(folders.Output, "docs-site");
        await Publishing.RunAsync(Path.Combine(folders.Root, "docs-site"), target, "docs-site");
        return new PublishedDocsSite(target);
    }

    /// <summary>Builds a site.</summary>
    /// <param name="book">The folder of the book.</param>
    /// <param name="site">The folder of the site.</param>
    /// <param name="cache">The folder of what is kept from build to build.</param>
    /// <exception cref="MeasurementException">It is not built.</exception>
    internal async Task<TimeSpan> BuildAsync(string book, string site, string cache)
    {
        var outcome = await Command.RunAsync(
            ["dotnet", "exec", Path.Combine(folder, "docs-site.dll"), "--book", book, "--out", site],
            new Dictionary<string, string> { [PublishedLiterate.CacheVariable] = cache });
        return outcome.Expect("docs-site").Duration;
    }

    /// <summary>Starts and ends without a book: what a start takes.</summary>
    internal async Task<TimeSpan> StartAsync()
    {
        var outcome = await Command.RunAsync(["dotnet", "exec", Path.Combine(folder, "docs-site.dll"), "--version"]);
        return outcome.Expect("docs-site").Duration;
    }

    /// <summary>Serves a book on a port that is free.</summary>
    /// <param name="book">The folder of the book.</param>
    /// <param name="site">The folder of the site.</param>
    /// <param name="cache">The folder of what is kept from build to build.</param>
    internal Process Serve(string book, string site, string cache) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", Path.Combine(folder, "docs-site.dll"), "serve", "--book", book, "--out", site, "--port", "0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { [PublishedLiterate.CacheVariable] = cache },
        })!;
}
