using Literate.Books;
using Literate.Converting;
using Literate.Reporting;

namespace NotebookRunner;

/// <summary>The book and the documents in a folder that goes when the test ends, and beside them the library that their cells load.</summary>
internal sealed class BookCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("literate-book-");

    public BookCopy(Book original)
    {
        var root = Repository.Above(AppContext.BaseDirectory)!;
        CopyFolder(original.Folder, Path.Combine(_folder.FullName, "notebooks"));
        CopyFolder(Path.Combine(root, "artifacts", "coroutines"), Path.Combine(_folder.FullName, "artifacts", "coroutines"));
        foreach (var path in Documents.Paths)
            CopyFile(Path.Combine(root, path), Path.Combine(_folder.FullName, path));
        var book = Book.Open(Path.Combine(_folder.FullName, "notebooks"));
        Book = book with { Notebooks = [.. book.Notebooks, .. Documents.In(_folder.FullName)] };
    }

    /// <summary>The copies of the notebooks and of the documents.</summary>
    public Book Book { get; }

    /// <summary>A notebook of it in another format, in a file beside.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="extension">The format's; its own gives the notebook itself.</param>
    public static NotebookSource Convert(NotebookSource notebook, string extension)
    {
        var converted = notebook with { Path = Path.ChangeExtension(notebook.Path, extension) };
        if (converted != notebook)
            NotebookConverter.Convert(notebook.Path, converted.Path, overwrite: false);
        return converted;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            CopyFile(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }

    private static void CopyFile(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }
}
