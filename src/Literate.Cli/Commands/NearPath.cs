using Literate.Books;
using Literate.Documents;

namespace Literate.Cli.Commands;

/// <summary>Finds the file or folder that is meant by a path that leads nowhere.</summary>
internal static class NearPath
{
    /// <summary>
    /// The path with its first wrong part mended, and what follows it as far as that is there then; null where nothing near is there.
    /// </summary>
    public static string? To(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var rest = new Stack<string>();
        for (var at = full; Path.GetDirectoryName(at) is { } above; at = above)
        {
            rest.Push(Path.GetFileName(at));
            if (Directory.Exists(above))
                return Mended(above, rest) is { } mended ? DisplayedPath.Of(mended) : null;
        }

        return null;
    }

    private static string? Mended(string folder, Stack<string> rest)
    {
        while (rest.TryPop(out var part))
        {
            var exact = Path.Combine(folder, part);
            if (Path.Exists(exact))
            {
                folder = exact;
                continue;
            }

            if (Near(part, Candidates(folder, isLast: rest.Count == 0)) is not { } near)
                return null;
            folder = Path.Combine(folder, near);
        }

        return folder;
    }

    /// <summary>The nearest of some names. An extension that many have in common makes no two names alike.</summary>
    private static string? Near(string typed, IReadOnlyList<string> names)
    {
        var (stem, extension) = (Path.GetFileNameWithoutExtension(typed), Path.GetExtension(typed));
        var stems = names.Where(name => Path.GetExtension(name) == extension).Select(name => Path.GetFileNameWithoutExtension(name));
        return names.FirstOrDefault(name => Path.GetFileNameWithoutExtension(name) == stem)
            ?? (NearestWord.To(stem, stems) is { } near ? near + extension : null)
            ?? NearestWord.To(typed, names.Where(name => Path.GetExtension(name) != extension));
    }

    /// <summary>What a person could mean at this place: folders, and at the end of a path notebooks.</summary>
    private static string[] Candidates(string folder, bool isLast)
    {
        try
        {
            return [.. (isLast ? Directory.EnumerateFileSystemEntries(folder) : Directory.EnumerateDirectories(folder))
                .Where(path => Directory.Exists(path) || NotebookFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal)];
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return []; // There is nothing to be suggested.
        }
    }
}
