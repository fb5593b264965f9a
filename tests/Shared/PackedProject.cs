using System.IO.Compression;

namespace Literate.Tests.Shared;

/// <summary>A project of the repository, packed once from the sources into a folder outside of it.</summary>
/// <remarks>The build goes there too: other tests use the repository's own at the same time.</remarks>
/// <param name="project">The project's folder, from the root of the repository.</param>
public abstract class PackedProject(string project) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory($"{Path.GetFileName(project).ToLowerInvariant()}-package-");

    /// <summary>A folder of the test's own.</summary>
    public string Folder => _folder.FullName;

    /// <summary>The folder with the package.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The root of the repository.</summary>
    public string Root { get; } = FindRoot();

    public async ValueTask InitializeAsync()
    {
        var packed = await DotNet.RunAsync(Root, ["pack", project, "-o", Feed, $"-p:ArtifactsPath={Path.Combine(Folder, "artifacts")}", "-warnaserror"]);
        Assert.True(packed.ExitCode == 0, $"dotnet pack {project} failed:\n{packed.Output}");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
        return default;
    }

    /// <summary>Opens the package.</summary>
    /// <param name="extension">Its extension: that of the package itself, or that of its symbols.</param>
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
