namespace Literate.Compiling.Caching;

/// <summary>How a cell names a file.</summary>
internal enum DependencyKind
{
    /// <summary>By <c>#r</c>: an assembly.</summary>
    Library,

    /// <summary>By <c>#load</c>: a C# file, or one that such a file loads.</summary>
    Loaded,

    /// <summary>By <c>#!import</c>: a notebook or a C# file, or one that such a file imports.</summary>
    Imported,
}

/// <summary>A file that a cell depends on.</summary>
/// <param name="Kind">How it is named.</param>
/// <param name="Path">Its full path.</param>
/// <param name="IsRooted">Whether it is named by its full path, and not by the way from the notebook's folder.</param>
/// <param name="Identity">What it was when it was looked at; that it is missing is an identity too.</param>
internal sealed record Dependency(DependencyKind Kind, string Path, bool IsRooted, string Identity)
{
    /// <summary>Whether the file is still the same.</summary>
    public bool IsUnchanged => Identity == (Kind switch
    {
        DependencyKind.Library => FileIdentity.OfLibrary(Path),
        DependencyKind.Loaded => FileIdentity.OfText(Path, out _),
        _ => FileIdentity.OfImport(Path, out _),
    });
}
