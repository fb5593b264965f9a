using System.Xml;
using System.Xml.Linq;
using DocsSite.Repositories;

namespace DocsSite.Libraries;

/// <summary>A project that makes a library which notebooks load.</summary>
/// <param name="Path">The project's file.</param>
/// <param name="IsRelease">Whether the library that is loaded is of its release build.</param>
/// <param name="Folders">The folders of its sources: its own, and those of the projects that it refers to.</param>
internal sealed record LibraryProject(string Path, bool IsRelease, IReadOnlyList<string> Folders)
{
    private static readonly string[] SourceExtensions = [".cs", ".csproj", ".props", ".targets", ".resx"];
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>
    /// Finds the project of a library: one above it in whose folder it was built, or else the only one in the repository whose
    /// library has that name.
    /// </summary>
    /// <param name="library">The library's file, which need not be there.</param>
    /// <param name="root">The folder that is searched; null where nothing but the folders above the library shall be.</param>
    /// <returns>The project, or null where none is found, or several are.</returns>
    public static LibraryProject? Of(string library, string? root)
    {
        var name = System.IO.Path.GetFileNameWithoutExtension(library);
        for (var folder = System.IO.Path.GetDirectoryName(library); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            if (Only(FilesIn(folder, "*.csproj"), name) is { } above)
                return Of(above);
            if (folder == root)
                break;
        }

        return root is not null && Only(Directory.EnumerateFiles(root, "*.csproj", Deep).Where(path => !IsBuilt(path[root.Length..])), name) is { } found ? Of(found) : null;

        LibraryProject Of(string project) => new(
            project,
            library.Split('/', '\\').Contains("Release", StringComparer.OrdinalIgnoreCase),
            [.. WithReferences(project, []).Select(path => System.IO.Path.GetDirectoryName(path)!).Distinct()]);
    }

    /// <summary>The folder whose projects may be those of a book's libraries: the nearest above that is a repository or has a solution.</summary>
    /// <param name="book">The book's folder.</param>
    public static string? RootOf(string book) => RepositoryRoot.Above(book, folder => FilesIn(folder, "*.sln*").Count > 0);

    /// <summary>The files of a folder; none where it is not there, or may be passed and not looked into, as a folder of homes.</summary>
    private static IReadOnlyList<string> FilesIn(string folder, string pattern)
    {
        try
        {
            return Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Whether a file is a source of the project.</summary>
    public bool HasSource(string path) => SourceExtensions.Contains(System.IO.Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        && Folders.FirstOrDefault(folder => path.StartsWith(folder + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } folder
        && !IsBuilt(path[folder.Length..]);

    private static bool IsBuilt(string path) =>
        path.Split(System.IO.Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "artifacts" or "node_modules" || part.StartsWith('.'));

    private static string? Only(IEnumerable<string> projects, string library) =>
        projects.Where(project => NameOf(project) == library).Take(2).ToList() is [var only] ? only : null;

    private static string NameOf(string project) =>
        Read(project)?.Descendants().FirstOrDefault(element => element.Name.LocalName == "AssemblyName")?.Value is { Length: > 0 } name && !name.Contains("$(", StringComparison.Ordinal)
            ? name
            : System.IO.Path.GetFileNameWithoutExtension(project);

    private static HashSet<string> WithReferences(string project, HashSet<string> found)
    {
        if (!found.Add(project))
            return found;
        foreach (var reference in Read(project)?.Descendants().Where(element => element.Name.LocalName == "ProjectReference") ?? [])
        {
            if (reference.Attribute("Include")?.Value is { } path && !path.Contains("$(", StringComparison.Ordinal))
                WithReferences(System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project)!, path.Replace('\\', '/'))), found);
        }

        return found;
    }

    private static XDocument? Read(string project)
    {
        try
        {
            return XDocument.Load(project);
        }
        catch (Exception error) when (error is XmlException or IOException or UnauthorizedAccessException)
        {
            return null; // Its build tells what is wrong with it.
        }
    }
}
