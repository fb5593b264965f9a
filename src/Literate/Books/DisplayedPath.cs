namespace Literate.Books;

/// <summary>Paths as they are shown to a person.</summary>
public static class DisplayedPath
{
    /// <summary>The path as a person standing in the current directory would type it: relative where it leads downwards.</summary>
    /// <param name="path">A full path.</param>
    public static string Of(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative
        && !relative.StartsWith("..", StringComparison.Ordinal) ? relative.Replace(Path.DirectorySeparatorChar, '/') : path;
}
