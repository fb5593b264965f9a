using DocsSite.Pages;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Downloads;

/// <summary>The files beside a notebook that its code names, as far as its text tells.</summary>
/// <param name="Brought">Those that its prose links to, and so shows to everybody: paths in the book's folder.</param>
/// <param name="Left">Those that it does not link to, or that are not in the book: as the code names them.</param>
internal sealed record NeededFiles(IReadOnlyList<string> Brought, IReadOnlyList<string> Left)
{
    /// <summary>
    /// Looks through a notebook. A file is brought along only where a reader is led to it anyway: a program may read a file that
    /// its author would not publish.
    /// </summary>
    /// <param name="chapter">The notebook.</param>
    /// <param name="book">The book's folder.</param>
    public static NeededFiles Of(Chapter chapter, string book)
    {
        var linked = chapter.Parts.OfType<ChapterPart.Prose>()
            .SelectMany(part => part.Document.Descendants<LinkInline>())
            .Select(link => FullPath(chapter, Uri.UnescapeDataString(link.Url ?? "")))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        var (brought, left) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var name in chapter.Code.Paths.OfType<NamedPaths>().SelectMany(cell => cell.Files))
        {
            if (FullPath(chapter, name) is not { } path || !File.Exists(path) || path == chapter.Source.Path)
                continue;
            if (linked.Contains(path) && new BookFiles(book).Take(path, isImage: false) is { } inBook)
                brought.Add(inBook);
            else
                left.Add(name);
        }

        return new NeededFiles([.. brought], [.. left]);
    }

    private static string? FullPath(Chapter chapter, string name)
    {
        try
        {
            return name.Length is 0 or > 500 || Path.IsPathRooted(name) ? null : Path.GetFullPath(Path.Combine(chapter.Source.Folder, name));
        }
        catch (Exception error) when (error is ArgumentException or PathTooLongException or NotSupportedException)
        {
            return null; // No file can have this name.
        }
    }
}
