namespace Literate.Reporting;

/// <summary>A clone of Literate's own repository, which its programs know when they stand in one.</summary>
public static class Repository
{
    /// <summary>The root of the clone that <paramref name="path"/> is in, or null where it is in none.</summary>
    public static string? Above(string path)
    {
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Literate.sln")))
                return folder;
        }

        return null;
    }

    /// <summary>
    /// How the <c>literate</c> command is called, so that it can be pasted: its name where it is installed, and in a clone the
    /// way to run it from the sources.
    /// </summary>
    internal static string LiterateCommand { get; } =
        Above(AppContext.BaseDirectory) is null ? "literate" : "dotnet run --project src/Literate.Cli --";
}
