using Literate;
using Literate.Books;
using Literate.Documents;
using Literate.Verdicts;

namespace NotebookRunner;

/// <summary>The book in the other formats is the same book: what was lost on the way is nothing that is run or compared.</summary>
public sealed class ConvertedBookTests(BookFixture original)
{
    [Theory]
    [InlineData(".md")]
    [InlineData(".dib")]
    public async Task Every_notebook_of_the_book_is_as_expected_in_the_other_formats_too(string extension)
    {
        using var copy = new BookCopy(original.Book);
        var notebooks = copy.Book.Notebooks.Where(notebook => Path.GetExtension(notebook.Path) == ".ipynb").ToList();
        var converted = notebooks.Select(notebook => BookCopy.Convert(notebook, extension)).ToList();

        var results = await new Engine().RunAllAsync(converted, cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(results, result => Assert.True(result.IsGood, result.Source.Name));
        Assert.Equal(
            notebooks.Select(notebook => NotebookFile.Read(notebook.Path).CodeCells.Count(cell => !cell.Outputs.IsEmpty)),
            results.Cast<NotebookResult.Ran>().Select(ran => ran.Notebook.CodeCells.Count(cell => !cell.Outputs.IsEmpty)));
    }
}
