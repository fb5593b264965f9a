namespace Literate.Benchmarks.Programs;

/// <summary>Hugo, if it is on this machine.</summary>
internal static class Hugo
{
    /// <summary>Whether there is one.</summary>
    internal static async Task<bool> IsHereAsync() => await Command.RunAsync(["hugo", "version"]) is Command.Outcome.Succeeded;

    /// <summary>Builds a site, with nothing kept from an earlier build.</summary>
    /// <param name="source">The folder with its settings, layouts and content.</param>
    /// <param name="site">The folder of the site.</param>
    /// <exception cref="MeasurementException">It is not built.</exception>
    internal static async Task<TimeSpan> BuildAsync(string source, string site) =>
        (await Command.RunAsync(["hugo", "--quiet", "--source", source, "--destination", site])).Expect("Hugo").Duration;
}
