using Literate.Books;
using Literate.Documents;
using Literate.Reporting;

namespace Prose.Tests.Texts;

/// <summary>A file of this repository that people read: a notebook of the book or a document.</summary>
/// <param name="Name">Its path from the root of the repository, with forward slashes.</param>
/// <param name="Texts">Its prose, in order.</param>
internal sealed record ProseFile(string Name, IReadOnlyList<ProseText> Texts)
{
    /// <summary>The folders that hold documents, with the pattern of their names and whether folders below count.</summary>
    private static readonly (string Folder, string Pattern, SearchOption Depth)[] Documents =
    [
        ("", "*.md", SearchOption.TopDirectoryOnly),
        ("docs", "*.md", SearchOption.AllDirectories),
        ("src", "README.md", SearchOption.AllDirectories),
        ("benchmarks", "README.md", SearchOption.TopDirectoryOnly),
    ];

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Repository.Above(AppContext.BaseDirectory)!;

    /// <summary>The book.</summary>
    public static Book Book { get; } = Book.Open(Path.Combine(Root, "notebooks"));

    /// <summary>The names of all files.</summary>
    public static IEnumerable<string> Names { get; } =
    [
        .. Documents.SelectMany(place => Directory.EnumerateFiles(Path.Combine(Root, place.Folder), place.Pattern, place.Depth))
            .Concat(Book.Notebooks.Select(notebook => notebook.Path))
            .Select(path => Path.GetRelativePath(Root, path).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its path from the root of the repository.</param>
    public static ProseFile Read(string name)
    {
        var path = Path.Combine(Root, name);
        return name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? new ProseFile(name, [new ProseText("", File.ReadAllText(path))])
            : Of(name, NotebookFile.Read(path));
    }

    /// <summary>A notebook.</summary>
    public static ProseFile Of(string name, Notebook notebook)
    {
        var texts = new List<ProseText>();
        var cells = 0;
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Code)
                cells++;
            if (cell.Kind == CellKind.Markdown)
                texts.Add(new ProseText(cells == 0 ? "the text at the top" : $"the text below cell {cells}", cell.Source));
        }

        return new ProseFile(name, texts);
    }
}
