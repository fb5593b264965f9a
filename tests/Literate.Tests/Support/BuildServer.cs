using System.Runtime.CompilerServices;

namespace Literate.Tests.Support;

/// <summary>Makes the tests the same on a build server as on a desk.</summary>
internal static class BuildServer
{
    /// <summary>A build server says <c>CI=true</c>, and then nothing is accepted. The tests of that say so themselves.</summary>
    [ModuleInitializer]
    internal static void Forget() => Environment.SetEnvironmentVariable("CI", null);
}
