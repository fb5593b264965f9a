namespace Literate.Tests.Shared;

/// <summary>The dotnet command, as a user types it.</summary>
internal static class DotNet
{
    /// <summary>Build servers would outlive the test, with its output streams open.</summary>
    private static readonly (string Name, string Value)[] NoServers =
        [("DOTNET_CLI_USE_MSBUILD_SERVER", "0"), ("MSBUILDDISABLENODEREUSE", "1"), ("UseSharedCompilation", "false")];

    /// <inheritdoc cref="Ran.OfAsync"/>
    public static Task<Ran> RunAsync(string folder, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment) =>
        Ran.OfAsync(folder, "dotnet", arguments, [.. NoServers, .. environment]);
}
