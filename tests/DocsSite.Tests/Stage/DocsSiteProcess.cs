using System.Diagnostics;
using Literate.Compiling.Caching;

namespace DocsSite.Tests.Stage;

/// <summary>The generator as a user runs it.</summary>
public static class DocsSiteProcess
{
    public sealed record Ended(int ExitCode, string Output, string Errors);

    public static Process Start(params string[] arguments) => Start([], arguments);

    public static Process Start(IEnumerable<(string Name, string Value)> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "docs-site.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    public static Task<Ended> RunAsync(params string[] arguments) => RunWithAsync(cache: null, arguments);

    /// <summary>Runs it with a cache of its own.</summary>
    /// <param name="cache">The folder of the cache, or null for the user's.</param>
    /// <param name="arguments">The arguments.</param>
    public static async Task<Ended> RunWithAsync(string? cache, params string[] arguments)
    {
        using var process = Start(cache is null ? [] : [(CompileCache.FolderVariable, cache)], arguments);
        var cancelled = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return new Ended(process.ExitCode, await output, await errors);
    }
}
