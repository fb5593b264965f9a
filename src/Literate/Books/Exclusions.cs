namespace Literate.Books;

/// <summary>What a search for notebooks passes over, as <c>exclude</c> in the <c>literate.json</c> of the folders on its way has it.</summary>
internal sealed class Exclusions
{
    private readonly HashSet<string> _paths = [];

    private Exclusions()
    {
    }

    /// <summary>What holds for a search that begins in <paramref name="folder"/>: the settings of the folders above it, up to the root of its git repository.</summary>
    /// <exception cref="BookException">The settings of one cannot be understood.</exception>
    public static Exclusions Above(string folder)
    {
        var exclusions = new Exclusions();
        for (var inner = folder; Path.GetDirectoryName(inner) is { } above && !Path.Exists(Path.Combine(inner, ".git")); inner = above)
            exclusions.Enter(above);
        return exclusions;
    }

    /// <summary>Adds what the settings of a folder exclude.</summary>
    /// <exception cref="BookException">They cannot be understood.</exception>
    public void Enter(string folder) =>
        _paths.UnionWith(BookSettings.Read(folder).Exclude.Select(path => Path.GetFullPath(Path.TrimEndingDirectorySeparator(path), folder)));

    /// <summary>Whether a folder or a file is passed over.</summary>
    public bool Contains(string path) => _paths.Contains(path);

    /// <summary>
    /// Whether an entry can be understood: the plain path of something inside the folder. A pattern would exclude nothing,
    /// and nobody would see it.
    /// </summary>
    public static bool IsPossible(string path) =>
        !string.IsNullOrWhiteSpace(path) && !Path.IsPathRooted(path) && !path.AsSpan().ContainsAny("*?[\\")
        && !Path.TrimEndingDirectorySeparator(path).Split('/').Any(part => part is "" or "." or "..");
}
