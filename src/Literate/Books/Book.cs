using Literate.Documents;
using Literate.Files;

namespace Literate.Books;

/// <summary>Notebooks in the order of reading, and what holds for all of them.</summary>
/// <param name="Folder">The full path of the folder.</param>
/// <param name="Settings">What holds for the folder as a whole; each notebook has a home of its own.</param>
/// <param name="Notebooks">The notebooks, at least one.</param>
public sealed record Book(string Folder, BookSettings Settings, IReadOnlyList<NotebookSource> Notebooks)
{
    /// <summary>The file that says that a folder is a website which docs-site has built.</summary>
    public const string SiteMarker = ".docs-site";

    private static readonly string[] SkippedFolders = ["artifacts", "bin", "obj", "node_modules"];

    /// <summary>
    /// Opens a folder, with all notebooks in it and below it, or a single notebook. Hidden folders, websites and build outputs are passed
    /// over, and so are Markdown files without a C# cell, what settings exclude, and pipes and the like, unless one is named.
    /// The title and the order are those of the nearest folder, from there upwards, that has settings.
    /// </summary>
    /// <param name="path">The folder or the notebook.</param>
    /// <exception cref="BookException">Nothing is there, it cannot be read, it holds no notebook, or its settings are wrong.</exception>
    public static Book Open(string path)
    {
        path = Path.GetFullPath(path);
        if (File.Exists(path))
            return OpenFile(path);
        if (!Directory.Exists(path))
            throw BookErrors.NotFound(path);

        var home = BookHome.Of(path);
        var found = Find(path);
        var notebooks = home.Folder == path ? InOrder(path, home.Settings, found) : found;
        return notebooks.Count > 0 ? new Book(path, home.Settings, notebooks) : throw BookErrors.NoNotebooks(path);
    }

    /// <summary>All notebooks of some books, in the order of the books; one that two of them hold comes once.</summary>
    public static IReadOnlyList<NotebookSource> NotebooksOf(IEnumerable<Book> books) =>
        [.. books.SelectMany(book => book.Notebooks).DistinctBy(source => source.Path)];

    private static Book OpenFile(string path)
    {
        if (!HasExtensionOfANotebook(path))
            throw BookErrors.NotANotebook(path);
        if (SpecialFile.Is(path))
            throw BookErrors.NotAFile(path);

        var home = BookHome.Of(Path.GetDirectoryName(path)!);
        return new Book(home.Folder, home.Settings, [new NotebookSource(path, NameIn(home.Folder, path), home)]);
    }

    private static bool HasExtensionOfANotebook(string path) =>
        NotebookFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static string NameIn(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private static List<NotebookSource> Find(string folder)
    {
        try
        {
            var paths = new List<string>();
            Collect(folder, Exclusions.Above(folder), paths);
            var homes = paths.Select(path => Path.GetDirectoryName(path)!).Distinct().ToDictionary(parent => parent, BookHome.Of);
            return [.. paths
                .Select(path => new NotebookSource(path, NameIn(folder, path), homes[Path.GetDirectoryName(path)!]))
                .OrderBy(notebook => notebook.Name, StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw BookErrors.Unreadable(folder, error);
        }
    }

    private static void Collect(string folder, Exclusions excluded, List<string> paths)
    {
        excluded.Enter(folder);
        paths.AddRange(Directory.EnumerateFiles(folder)
            .Where(path => !excluded.Contains(path) && !SpecialFile.Is(path) && NotebookFile.IsNotebook(path)));
        foreach (var child in Directory.EnumerateDirectories(folder).Where(child => !excluded.Contains(child) && IsSearched(child)))
        {
            try
            {
                Collect(child, excluded, paths);
            }
            catch (UnauthorizedAccessException)
            {
                paths.Add(child); // Running it as a notebook says that it cannot be read, and why; the others still run.
            }
        }
    }

    /// <summary>Whether notebooks may be in a folder. A link to one is not followed: it may lead in a circle. A site has copies of notebooks for readers.</summary>
    private static bool IsSearched(string folder)
    {
        var name = Path.GetFileName(folder);
        return !name.StartsWith('.')
            && !SkippedFolders.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint)
            && !File.Exists(Path.Combine(folder, SiteMarker));
    }

    private static List<NotebookSource> InOrder(string folder, BookSettings settings, List<NotebookSource> found)
    {
        foreach (var (index, name) in settings.Notebooks.Index())
        {
            if (settings.Notebooks.Take(index).Contains(name))
                throw BookErrors.NotebookListedTwice(SettingsFile.Read(Path.Combine(folder, BookSettings.FileName)), index, name);
        }

        var listed = settings.Notebooks.Select((name, index) => found.Find(notebook => notebook.Name == name) ?? throw NotFound(folder, index, name)).ToList();
        return [.. listed, .. found.Except(listed)];
    }

    private static BookException NotFound(string folder, int index, string name)
    {
        var (settings, path) = (SettingsFile.Read(Path.Combine(folder, BookSettings.FileName)), Path.Combine(folder, name));
        if (!HasExtensionOfANotebook(path) || !File.Exists(path) || SpecialFile.Is(path))
            return BookErrors.ListedNotebookMissing(settings, index, name);
        if (Path.IsPathRooted(name) || name.Split('/').Any(part => part is "." or ".." or ""))
            return BookErrors.ListedNotebookNotPlain(settings, index, name);
        return NotebookFile.IsNotebook(path)
            ? BookErrors.ListedNotebookExcluded(settings, index, name)
            : BookErrors.ListedDocumentHasNoCell(settings, index, name);
    }
}
