using System.Diagnostics;

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

    public static async Task<Ended> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var cancelled = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return new Ended(process.ExitCode, await output, await errors);
    }
}
