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
    public static string LiterateCommand => Above(AppContext.BaseDirectory) is { } root
        ? $"dotnet run --project {ShellWord.Of(FromHere(root, Path.Combine(root, "src", "Literate.Cli")))} --"
        : "literate";

    private static string FromHere(string root, string path) =>
        Above(Environment.CurrentDirectory) == root ? Path.GetRelativePath(Environment.CurrentDirectory, path) : path;
}
