using System.IO.Compression;
using DocsSite.Pages;
using DocsSite.Writing;
using Literate.Documents;

namespace DocsSite.Downloads;

/// <summary>A notebook as a reader takes it along: one that runs outside of the repository, where that can be.</summary>
/// <param name="Path">The file's path in the site. Where nothing had to be changed it is that of the notebook itself.</param>
/// <param name="Name">The name under which a browser saves it.</param>
/// <param name="Packages">The packages it loads in the place of libraries of the repository.</param>
/// <param name="Brought">The files that come along, by their paths in the book.</param>
/// <param name="Left">What it needs and does not bring: libraries and files, as its cells name them.</param>
internal sealed record Download(string Path, string Name, IReadOnlyList<string> Packages, IReadOnlyList<string> Brought, IReadOnlyList<string> Left)
{
    /// <summary>The folder of the downloads in the site.</summary>
    public const string Folder = "site-downloads";

    // What a file of an archive is dated: the earliest time that the format knows, since no two builds are at the same time.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private byte[]? _content;

    /// <summary>The download of a chapter.</summary>
    /// <param name="chapter">The chapter.</param>
    /// <param name="book">The book's folder.</param>
    public static Download Of(Chapter chapter, string book)
    {
        var (packages, left) = (new List<string>(), new List<string>());
        var notebook = chapter.Result.Notebook;
        var changed = notebook.Cells.Index()
            .Where(cell => cell.Item.Kind == CellKind.Code)
            .Zip(chapter.Code.Paths, (cell, named) => (cell.Index, cell.Item.Source, Named: named))
            .Where(cell => cell.Named is not null)
            .Select(cell => (cell.Index, cell.Source, New: CellReferences.WithPackages(cell.Source, cell.Named!, chapter.Source, packages, left)))
            .Where(cell => cell.New != cell.Source)
            .ToDictionary(cell => cell.Index, cell => cell.New);
        var name = chapter.Source.Name;
        var needed = NeededFiles.Of(chapter, book);
        left.AddRange(needed.Left);
        var content = changed.Count == 0 ? chapter.Result.Content : NotebookFile.ReplaceLines(name, chapter.Result.Content, changed);
        var isArchive = needed.Brought.Count > 0;
        var fileName = System.IO.Path.GetFileName(isArchive ? System.IO.Path.ChangeExtension(name, ".zip") : name);
        var path = changed.Count == 0 && !isArchive ? name : $"{Folder}/{(isArchive ? $"{name}.zip" : name)}";
        return new Download(path, fileName, [.. packages.Distinct()], needed.Brought, [.. left.Distinct()])
        {
            _content = path == name ? null : isArchive ? Archive(name, content, needed.Brought, book) : content.Notebook.ToArray(),
        };
    }

    /// <summary>The file, or null where the notebook itself is the download.</summary>
    public SiteFile? File => _content is null ? null : new SiteFile(Path, _content);

    private static byte[] Archive(string name, NotebookContent content, IEnumerable<string> beside, string book)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(name, content.Notebook.Span);
            if (content.Expected is { } expected)
                Add(NotebookFile.ExpectedPathOf(name)!, expected.Span);
            foreach (var file in beside)
                Add(file, System.IO.File.ReadAllBytes(System.IO.Path.Combine(book, file)));

            void Add(string path, ReadOnlySpan<byte> file)
            {
                var entry = archive.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = NoTime;
                using var stream = entry.Open();
                stream.Write(file);
            }
        }

        return bytes.ToArray();
    }
}
