namespace Literate.Compiling.Roslyn;

/// <summary>
/// The full paths of the files that compiling has asked for, whether they are there or not. The cache holds them against
/// what it found by itself, so that no file can be missing from a key.
/// </summary>
internal sealed class FilesAskedFor
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    /// <summary>Whether each of them is in <paramref name="known"/>.</summary>
    public bool AreIn(IReadOnlySet<string> known)
    {
        lock (_paths)
            return _paths.IsSubsetOf(known);
    }

    /// <summary>Forgets them all.</summary>
    public void Clear()
    {
        lock (_paths)
            _paths.Clear();
    }

    /// <summary>Notes a file.</summary>
    /// <returns>Its full path.</returns>
    public string Add(string path)
    {
        path = Path.GetFullPath(path);
        lock (_paths) // The compiler may resolve directives on several threads.
            _paths.Add(path);
        return path;
    }
}
