using System.Collections.Immutable;
using System.Text;
using Literate;
using Literate.Accepting;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting;
using Literate.Verdicts;

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

        var failed = results.OfType<NotebookResult.Ran>()
            .SelectMany(ran => ran.Cells.Where(cell => !cell.Verdict.IsGood).Select(cell => (Notebook: ran, Cell: cell))).ToList();
        Assert.Equal(falsified, failed.Select(item => (item.Notebook.Source.Name, item.Cell.Cell.Number)));
        Assert.Subset(falsified.Select(cell => cell.Notebook).ToHashSet(), Documents.Paths.ToHashSet());
        Assert.All(failed, item => Assert.Contains(Wrong, new FailureReport().Describe(item.Notebook, item.Cell).ToString()));
    }

    [Theory]
    [InlineData(".ipynb")]
    [InlineData(".md")]
    [InlineData(".dib")]
    public async Task What_accepting_every_falsified_output_leaves_is_the_book_byte_for_byte(string extension)
    {
        using var copy = new BookCopy(original.Book);
        var notebooks = copy.Book.Notebooks
            .Where(notebook => notebook.Name != "docs/comparing.md") // It shows outputs that are never the same twice; a line of them that is falsified has no wildcard any more.
            .Select(notebook => Path.GetExtension(notebook.Path) == ".ipynb" ? BookCopy.Convert(notebook, extension) : notebook).ToList();
        var before = notebooks.ToDictionary(notebook => notebook.Name, notebook => NotebookFile.Load(notebook.Path));
        Assert.All(notebooks.SelectMany(Falsify).Select(cell => cell.Notebook).Distinct(), name => Assert.NotEqual(before[name], Stored(name)));

        var results = await new Engine().RunAllAsync(notebooks, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(results.Cast<NotebookResult.Ran>(), ran => OutputAcceptor.Accept(ran));

        Assert.All(before, stored => Assert.Equal(Text(stored.Value), Text(Stored(stored.Key))));

        NotebookContent Stored(string name) => NotebookFile.Load(notebooks.Single(notebook => notebook.Name == name).Path);
    }

    private static (string Notebook, string? Expected) Text(NotebookContent content) => (
        Encoding.UTF8.GetString(content.Notebook.Span),
        content.Expected is { } expected ? Encoding.UTF8.GetString(expected.Span) : null);

    /// <summary>Makes every stored output of a notebook wrong.</summary>
    /// <returns>The cells that have one.</returns>
    private static List<(string Notebook, int Number)> Falsify(NotebookSource source)
    {
        var content = NotebookFile.Load(source.Path);
        var cells = CodeCell.Of(NotebookFile.Parse(source.Path, content)).Where(cell => !cell.Cell.Outputs.IsEmpty).ToList();
        var outputs = cells.ToDictionary(
            cell => cell.Index,
            cell => new CellOutputs([.. cell.Cell.Outputs.Select(Falsify)], cell.Cell.ExecutionCount));
        var falsified = NotebookFile.ReplaceOutputs(source.Path, content, outputs);
        File.WriteAllBytes(source.Path, falsified.Notebook.ToArray());
        if (falsified.Expected is { } expected)
            File.WriteAllBytes(NotebookFile.ExpectedPathOf(source.Path)!, expected.ToArray());
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
