namespace Literate.Books;

/// <summary>Paths as they are shown to a person.</summary>
public static class DisplayedPath
{
    /// <summary>The path as a person standing in the current directory would type it: relative where that is not longer.</summary>
    /// <param name="path">The path.</param>
    public static string Of(string path) => Path.GetRelativePath(Environment.CurrentDirectory, Path.GetFullPath(path)) is var relative
        && !Path.IsPathRooted(relative) && relative.Length <= path.Length ? relative.Replace(Path.DirectorySeparatorChar, '/') : path;
}
