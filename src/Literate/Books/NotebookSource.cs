namespace Literate.Books;

/// <summary>A notebook file and the name it goes by.</summary>
/// <param name="Path">The file's full path.</param>
/// <param name="Name">Its path inside the book's folder, with forward slashes.</param>
/// <param name="Home">The folder whose settings hold for it.</param>
public sealed record NotebookSource(string Path, string Name, BookHome Home)
{
    /// <summary>The folder the file is in, where its cells run.</summary>
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>The path as a person standing in the current directory would type it.</summary>
    public string DisplayPath => DisplayedPath.Of(Path);
}
