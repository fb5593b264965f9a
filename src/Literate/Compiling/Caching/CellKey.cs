using Literate.Cells;

namespace Literate.Compiling.Caching;

/// <summary>
/// The name under which the cache keeps a cell: a hash of all that the compiler's answer depends on. Each key is made from
/// the one before it, so that it covers all cells before its own.
/// </summary>
/// <remarks>
/// Covered are the cells' C#, what the files hold that they name, the identities of libraries, and
/// <see cref="CompilerIdentity"/>. Prose, outputs, counts, tags and all else in the notebook are not: they change nothing
/// that the compiler sees. A cell that leaves no trace in those after it is no part of their keys.
/// </remarks>
/// <param name="Hash">The hash.</param>
/// <param name="Dependencies">The files that the cells so far depend on, each as it was when the key was made.</param>
internal sealed record CellKey(byte[] Hash, IReadOnlyList<Dependency> Dependencies)
{
    /// <summary>The key that the first cell's is made from.</summary>
    /// <param name="compiler">The compiler and all else that is the same for every cell.</param>
    public static CellKey Start(byte[] compiler) => new(compiler, []);

    /// <summary>The key in letters and digits, for a file's name.</summary>
    public string Name => Convert.ToHexStringLower(Hash);

    /// <summary>The key of a cell that follows on this one's.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="folder">The notebook's folder. It is not covered: a key is the same wherever a checkout lies.</param>
    public CellKey Next(CodeCell cell, string folder)
    {
        // Symbols name the source by the cell's number, and the compiler gets its lines with these ends.
        var code = cell.Cell.Source.ReplaceLineEndings("\n");
        var found = DependencyScan.Of(code, folder);
        var hash = new KeyHash();
        hash.Add(Hash).Add(SourceName.OfCell(cell.Number)).Add(code);
        foreach (var dependency in found)
            hash.Add(dependency.Kind.ToString()).Add(dependency.Identity);
        return new CellKey(hash.ToArray(), found.Count == 0 ? Dependencies : [.. Dependencies.Union(found)]);
    }

    /// <summary>Whether every file is still what it was, so that what was compiled meanwhile belongs to this key.</summary>
    public bool StillHolds => Dependencies.All(dependency => dependency.IsUnchanged);
}
