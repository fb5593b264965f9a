using System.Collections.Concurrent;
using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting;
using Literate.Verdicts;
using NotebookRunner;

[assembly: AssemblyFixture(typeof(BookFixture))]

namespace NotebookRunner;

/// <summary>The book under test, and the runs of its notebooks, each made once.</summary>
/// <remarks>
/// The book is this repository's <c>notebooks/</c> with its documents; the environment variable LITERATE_BOOK names another
/// folder instead of both.
/// </remarks>
public sealed class BookFixture
{
    private const string BookVariable = "LITERATE_BOOK";

    /// <summary>The book under test.</summary>
    public Book Book { get; } = Open();

    private readonly Engine _engine = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<NotebookResult>>> _runs = new();

    /// <summary>What came of a notebook; it is run if it has not been yet.</summary>
    public Task<NotebookResult> RunAsync(string name, CancellationToken cancellationToken)
    {
        var source = Book.Notebooks.Single(notebook => notebook.Name == name);
        return _runs.GetOrAdd(name, _ => new(() => _engine.RunAsync(source, CancellationToken.None))).Value.WaitAsync(cancellationToken);
    }

    /// <summary>A row for every code cell. It runs nothing, and a file that cannot be read is a row whose test says why.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Rows() => Open().Notebooks.SelectMany(RowsOf);

    private static IEnumerable<TheoryDataRow<string, int>> RowsOf(NotebookSource source)
    {
        try
        {
            var cells = CodeCell.Of(NotebookFile.Read(source.Path));
            return cells.Count > 0
                ? cells.Select(cell => CellRow.Of(source.Name, cell.Number, $"{source.Name} [{cell.Number}] {cell.Title}"))
                : [CellRow.Of(source.Name, CellRow.WholeNotebook, $"{source.Name} has no code cells")];
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return [CellRow.Of(source.Name, CellRow.WholeNotebook, $"{source.Name} can be read")]; // The run says why it cannot.
        }
    }

    /// <summary>Opens the book. From here on paths in messages start from the repository, where a person types commands.</summary>
    internal static Book Open()
    {
        var root = Repository.Above(AppContext.BaseDirectory) ?? throw new InvalidOperationException(
            $"The repository was not found above {AppContext.BaseDirectory}. Build and run the tests in a clone of it.");
        Environment.CurrentDirectory = root;
        if (Environment.GetEnvironmentVariable(BookVariable) is { Length: > 0 } named)
            return Book.Open(named);

        var book = Book.Open("notebooks");
        return book with { Notebooks = [.. book.Notebooks, .. Documents.In(root)] };
    }
}
