using System.Collections.Immutable;
using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Documents.Ipynb;
using Literate.Reporting;

namespace NotebookRunner;

/// <summary>Holds the tests of this project to account: they fail when the book lies, and only where it does.</summary>
public sealed class FalsificationTests(BookFixture original)
{
    /// <summary>A character that stands in no output of the book.</summary>
    private const char Wrong = '¤';

    [Fact]
    public async Task One_wrong_character_in_every_stored_output_fails_exactly_those_cells_and_is_shown()
    {
        var folder = Directory.CreateTempSubdirectory("literate-falsified-");
        try
        {
            var book = Copy(original.Book, folder.FullName);
            var falsified = book.Notebooks.SelectMany(Falsify).ToList();

            var results = await new Engine().RunAllAsync(book.Notebooks, cancellationToken: TestContext.Current.CancellationToken);

            var failed = results.OfType<Literate.Verdicts.NotebookResult.Ran>()
                .SelectMany(ran => ran.Cells.Where(cell => !cell.Verdict.IsGood).Select(cell => (Notebook: ran, Cell: cell))).ToList();
            Assert.Equal(falsified, failed.Select(item => (item.Notebook.Source.Name, item.Cell.Cell.Number)));
            Assert.NotEmpty(falsified);
            Assert.All(failed, item => Assert.Contains(Wrong, new FailureReport().Describe(item.Notebook, item.Cell)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The book in another folder, and beside it the library that its notebooks load by a relative path.</summary>
    private static Book Copy(Book book, string folder)
    {
        CopyFolder(book.Folder, Path.Combine(folder, "notebooks"));
        CopyFolder(Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "artifacts", "coroutines"), Path.Combine(folder, "artifacts", "coroutines"));
        return Book.Open(Path.Combine(folder, "notebooks"));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Makes every stored output of a notebook wrong.</summary>
    /// <returns>The cells that have one.</returns>
    private static List<(string Notebook, int Number)> Falsify(NotebookSource source)
    {
        var content = File.ReadAllBytes(source.Path);
        var cells = CodeCell.Of(NotebookFile.Parse(source.Path, content)).Where(cell => !cell.Cell.Outputs.IsEmpty).ToList();
        var outputs = cells.ToDictionary(
            cell => cell.Index,
            cell => new CellOutputs([.. cell.Cell.Outputs.Select(Falsify)], cell.Cell.ExecutionCount));
        File.WriteAllBytes(source.Path, IpynbEdit.ReplaceOutputs(content, outputs));
        return [.. cells.Select(cell => (source.Name, cell.Number))];
    }

    private static Output Falsify(Output output) => output switch
    {
        StreamOutput stream => stream with { Text = Falsify(stream.Text) },
        DisplayOutput display => display with { Data = Falsify(display.Data) },
        ResultOutput result => result with { Data = Falsify(result.Data) },
        ErrorOutput error => error with { Value = Falsify(error.Value) },
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "This output has nothing to falsify."),
    };

    private static MimeBundle Falsify(MimeBundle bundle) =>
        new(bundle.Entries.Select(entry => entry with { Value = Falsify(entry.Value) }).ToImmutableArray());

    /// <summary>The text with another first character.</summary>
    private static string Falsify(string text) => Wrong + text[1..];
}
