using System.Runtime.InteropServices;
using Literate.PackageTests;
using Literate.Tests.Shared;

[assembly: AssemblyFixture(typeof(PackedTool))]

namespace Literate.PackageTests;

/// <summary>The package of the command.</summary>
public sealed class PackedTool() : PackedProject("src/Literate.Cli")
{
    /// <summary>No source but the one that is named, and so no network.</summary>
    private const string NoSources = """
        <configuration>
          <packageSources><clear /></packageSources>
          <fallbackPackageFolders><clear /></fallbackPackageFolders>
        </configuration>
        """;

    /// <summary>Installs the tool for the project of a stranger, whose package cache is empty.</summary>
    /// <param name="name">The name of a folder for it, which is made.</param>
    /// <returns>The folder with the command.</returns>
    public async Task<string> InstallAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "nuget.config"), NoSources, TestContext.Current.CancellationToken);
        var tools = Path.Combine(folder, "tools");

        var installed = await DotNet.RunAsync(
            folder, ["tool", "install", "Literate", "--add-source", Feed, "--tool-path", tools], ("NUGET_PACKAGES", Path.Combine(folder, "packages")));

        Assert.True(installed.ExitCode == 0, $"dotnet tool install failed:\n{installed.Output}");
        return tools;
    }

    /// <summary>Runs the installed command.</summary>
    internal static Task<Ran> RunAsync(string tools, string folder, params IEnumerable<string> arguments) => Ran.OfAsync(
        folder,
        Path.Combine(tools, OperatingSystem.IsWindows() ? "literate.exe" : "literate"),
        arguments,
        ("DOTNET_ROOT", Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."))), // Wherever these tests run, .NET need not be where it usually is.
        ("CI", ""), // On a build server nothing would be accepted.
        ("LITERATE_CACHE", Path.Combine(tools, "cache")));
}
