using System.Runtime.CompilerServices;

namespace Literate.Tests.Shared;

/// <summary>Makes the tests the same on a build server as on a desk.</summary>
internal static class BuildServer
{
    /// <summary>
    /// A build server says <c>CI=true</c>, and then nothing is accepted; one of GitHub's is told of failures in its own way
    /// besides. The tests of that say so themselves.
    /// </summary>
    [ModuleInitializer]
    internal static void Forget()
    {
        foreach (var name in new[] { "CI", "GITHUB_ACTIONS", "GITHUB_WORKSPACE" })
            Environment.SetEnvironmentVariable(name, null);
    }
}
