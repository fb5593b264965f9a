using System.Runtime.CompilerServices;

namespace Literate.Tests.Shared;

/// <summary>
/// Gives a test process, and what it starts, a cache of compiled cells of its own, which goes with it: tests leave the
/// user's alone, and find nothing that is left from the last time.
/// </summary>
internal static class OwnCache
{
    [ModuleInitializer]
    internal static void Use()
    {
        var folder = Directory.CreateTempSubdirectory("literate-tests-cache-");
        Environment.SetEnvironmentVariable("LITERATE_CACHE", folder.FullName);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Remove(folder);
    }

    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A process that was started here has not ended yet; the folder for temporary files is cleared by the system.
        }
    }
}
