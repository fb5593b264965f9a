namespace Literate.Reporting;

/// <summary>How the <c>literate</c> command is called, for messages that say what to run next.</summary>
public static class LiterateCommand
{
    /// <summary>
    /// The command as it can be pasted: its name where it is installed, and in a clone of its own repository the way to run
    /// it from the sources.
    /// </summary>
    public static string Here { get; } = RepositoryRoot is null ? "literate" : "dotnet run --project src/Literate.Cli --";

    /// <summary>The clone of Literate's own repository that this program was built in, or null where it is installed.</summary>
    public static string? RepositoryRoot
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Literate.sln")))
                    return folder;
            }

            return null;
        }
    }
}
