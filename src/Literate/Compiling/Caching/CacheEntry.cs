namespace Literate.Compiling.Caching;

/// <summary>What the cache keeps of a cell: the compiler's answer, in a form that holds wherever a checkout lies.</summary>
/// <param name="Folder">The notebook's folder if the answer holds only there, because it names places on this machine; else empty.</param>
/// <param name="Cell">The answer. Its references start from the notebook's folder, unless the notebook itself has the full path.</param>
internal sealed record CacheEntry(string Folder, CompiledCell Cell)
{
    /// <summary>Makes the entry of a cell.</summary>
    /// <param name="compiled">The cell.</param>
    /// <param name="key">Its key.</param>
    /// <param name="folder">The notebook's folder.</param>
    public static CacheEntry Of(CompiledCell compiled, CellKey key, string folder)
    {
        var rooted = key.Dependencies
            .Where(dependency => dependency is { Kind: DependencyKind.Library, IsRooted: true })
            .Select(dependency => dependency.Path)
            .ToHashSet(StringComparer.Ordinal);
        return new CacheEntry(
            NamedPlaces.Any(compiled, key, folder) ? folder : "",
            WithReferences(compiled, path => rooted.Contains(path) ? path : Path.GetRelativePath(folder, path)));
    }

    /// <summary>The cell for a notebook in <paramref name="folder"/>, or null where it does not hold there.</summary>
    public CompiledCell? For(string folder) =>
        Folder.Length == 0 || Folder == folder ? WithReferences(Cell, path => Path.GetFullPath(Path.Combine(folder, path))) : null;

    private static CompiledCell WithReferences(CompiledCell cell, Func<string, string> change) => cell with
    {
        Submissions = [.. cell.Submissions.Select(submission => submission with { References = [.. submission.References.Select(change)] })],
    };
}
