using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Compiling.Caching;
using Literate.Verdicts;

namespace NotebookRunner;

/// <summary>The book from the cache is the book as it is compiled.</summary>
public sealed class CacheTests(BookFixture original) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("literate-cache-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_book_gives_the_same_from_the_cache_also_in_a_checkout_elsewhere()
    {
        using var copy = new BookCopy(original.Book);
        var (first, second) = (new CompileCache(_folder.FullName), new CompileCache(_folder.FullName));

        var compiled = await RunAsync(original.Book, first);
        var cached = await RunAsync(copy.Book, second);

        Assert.NotEqual(0, first.Misses);
        Assert.Equal((first.Hits + first.Misses, 0), (second.Hits, second.Misses));
        Assert.Equal(compiled.Select(Described), cached.Select(Described));
    }

    private static async Task<List<CellResult>> RunAsync(Book book, CompileCache cache)
    {
        var results = await new Engine(new EngineOptions { Cache = cache }).RunAllAsync(book.Notebooks, cancellationToken: TestContext.Current.CancellationToken);
        return [.. results.Cast<NotebookResult.Ran>().SelectMany(ran => ran.Cells)];
    }

    private static string Described(CellResult cell) => $"{cell.Cell.Title}: {cell.Verdict.GetType().Name} "
        + (cell.Cell.Disposition == Disposition.IgnoreOutput ? "" : string.Join(", ", cell.Run.Outputs));
}
