using System.Collections.Immutable;
using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
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
        using var copy = new BookCopy(original.Book);
        var falsified = copy.Book.Notebooks.SelectMany(Falsify).ToList();

        var results = await new Engine().RunAllAsync(copy.Book.Notebooks, cancellationToken: TestContext.Current.CancellationToken);

        var failed = results.OfType<Literate.Verdicts.NotebookResult.Ran>()
            .SelectMany(ran => ran.Cells.Where(cell => !cell.Verdict.IsGood).Select(cell => (Notebook: ran, Cell: cell))).ToList();
        Assert.Equal(falsified, failed.Select(item => (item.Notebook.Source.Name, item.Cell.Cell.Number)));
        Assert.Subset(falsified.Select(cell => cell.Notebook).ToHashSet(), Documents.Paths.ToHashSet());
        Assert.All(failed, item => Assert.Contains(Wrong, new FailureReport().Describe(item.Notebook, item.Cell).ToString()));
    }

    /// <summary>Makes every stored output of a notebook wrong.</summary>
    /// <returns>The cells that have one.</returns>
    private static List<(string Notebook, int Number)> Falsify(NotebookSource source)
    {
        var content = NotebookFile.Load(source.Path);
        var cells = CodeCell.Of(NotebookFile.Parse(source.Path, content)).Where(cell => !cell.Cell.Outputs.IsEmpty).ToList();
        var outputs = cells.ToDictionary(
            cell => cell.Index,
            cell => new CellOutputs([.. cell.Cell.Outputs.Select(Falsify)], cell.Cell.ExecutionCount));
        File.WriteAllBytes(source.Path, NotebookFile.ReplaceOutputs(source.Path, content, outputs).Notebook.ToArray());
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
