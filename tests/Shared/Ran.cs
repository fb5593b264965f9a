using System.Diagnostics;

namespace Literate.Tests.Shared;

/// <summary>A program that was run, as a user starts it.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output, and behind that what it wrote to standard error.</param>
internal sealed record Ran(int ExitCode, string Output)
{
    /// <summary>Runs a program to its end.</summary>
    /// <param name="folder">The current folder of the program.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">Further variables of the environment.</param>
    public static async Task<Ran> OfAsync(string folder, string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;

        // A test that is itself run by the dotnet command must not hand on what that one set for its own build.
        foreach (var name in start.Environment.Keys.Where(name => name is "MSBUILD_EXE_PATH" or "MSBuildExtensionsPath" or "MSBuildSDKsPath").ToList())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var cancelled = TestContext.Current.CancellationToken;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancelled), process.StandardError.ReadToEndAsync(cancelled));
        await process.WaitForExitAsync(cancelled);
        return new Ran(process.ExitCode, await output + await errors);
    }
}
