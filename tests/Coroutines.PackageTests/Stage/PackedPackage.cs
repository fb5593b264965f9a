using System.IO.Compression;
using Coroutines.PackageTests.Stage;

[assembly: AssemblyFixture(typeof(PackedPackage))]

namespace Coroutines.PackageTests.Stage;

/// <summary>The package, packed once from the sources into a folder outside the repository.</summary>
/// <remarks>The build goes there too: notebooks are run at the same time and load the library from the repository's own.</remarks>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("coroutines-package-");

    public string Folder => _folder.FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        var packed = await DotNet.RunAsync(
            Root, "pack", "src/Coroutines", "-o", Feed, $"-p:ArtifactsPath={Path.Combine(Folder, "artifacts")}", "-warnaserror");
        Assert.True(packed.ExitCode == 0, $"dotnet pack src/Coroutines failed:\n{packed.Output}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return default;
    }

    public ZipArchive Open(string extension) => ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Feed, "*" + extension)));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Literate.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException(
                $"The repository was not found above {AppContext.BaseDirectory}. Build and run the tests in a clone of it.");
        }

        return folder;
    }
}
