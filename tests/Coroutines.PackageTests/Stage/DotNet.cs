using System.Diagnostics;

namespace Coroutines.PackageTests.Stage;

/// <summary>The dotnet command, as a user types it.</summary>
internal static class DotNet
{
    internal sealed record Ended(int ExitCode, string Output);

    internal static async Task<Ended> RunAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Build servers would outlive the test, with its output streams open. And a test that is itself run by the dotnet
        // command must not hand on what that one set for its own build.
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        foreach (var name in start.Environment.Keys.Where(name => name is "MSBUILD_EXE_PATH" or "MSBuildExtensionsPath" or "MSBuildSDKsPath").ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var cancelled = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return new Ended(process.ExitCode, await output + await errors);
    }
}
