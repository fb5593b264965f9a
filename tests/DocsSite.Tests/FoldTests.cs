using AngleSharp.Dom;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>Cells that a reader opens.</summary>
public sealed class FoldTests(FoldTests.FoldsSite site) : IClassFixture<FoldTests.FoldsSite>
{
    private const string Book =
        """
        # Folds

        ```csharp hide-cell
        // At the top
        Console.WriteLine(1);
        ```

        ```output
        1
        ```

        ## Setting up

        ```csharp hide-cell
        // Below a heading
        var x = 2;
        ```

        ### Exercise 1: three

        ```csharp hide-cell
        Console.WriteLine(3);
        ```

        ```output
        3
        ```

        ```csharp hide-input
        Console.WriteLine(4);
        ```

        ```output
        4
        ```

        ```csharp hide-output
        Console.WriteLine(5);
        ```

        ```output
        5
        ```

        ```csharp hide-output
        var six = 6;
        ```

        ```csharp hide-input hide-output
        Console.WriteLine(7);
        ```

        ```output
        7
        ```
        """;

    private readonly IDocument _page = site.Folder.Page("a.html");

    [Theory]
    [InlineData(1, "The cell: code, output")]
    [InlineData(2, "Setting up: code")]
    [InlineData(3, "Solution: code, output")]
    [InlineData(4, "The code: code")]
    [InlineData(5, "The output: output")]
    [InlineData(7, "The code: code; The output: output")]
    public void A_tag_folds_the_cell_its_code_or_its_output_behind_words_that_say_what_it_is(int cell, string folded) => Assert.Equal(
        folded,
        string.Join("; ", _page.QuerySelectorAll($"#cell-{cell} > details:not([open])").Select(fold =>
            $"{fold.FirstElementChild!.TextContent}: {string.Join(", ", fold.QuerySelectorAll("pre.code, .output").Select(part => part.ClassName))}")));

    [Fact]
    public void What_is_not_folded_stands_open()
    {
        Assert.NotNull(_page.QuerySelector("#cell-4 > .output"));
        Assert.NotNull(_page.QuerySelector("#cell-5 > pre.code"));
        Assert.Empty(_page.QuerySelectorAll("#cell-6 details"));
    }

    [Fact]
    public void What_is_folded_counts_in_the_proof() => Assert.Equal("7 run and compared", _page.QuerySelector(".proof dd")!.TextContent);

    [Fact]
    public async Task What_is_folded_is_compared()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", Book.Replace("```output\n3", "```output\n33"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.False(built);
        Assert.Contains("cell 3", errors);
    }

    [Fact]
    public void In_print_all_is_open() =>
        Assert.Contains(".fold::details-content { display: block; content-visibility: visible; block-size: auto; }", site.Folder.Text("site-theme/site.css"));

    /// <summary>A book of folded cells, built once.</summary>
    public sealed class FoldsSite : IAsyncLifetime
    {
        public CaseFolder Folder { get; } = new();

        public async ValueTask InitializeAsync()
        {
            Folder.Write("a.md", Book);
            var (built, _, errors) = await Folder.BuildAsync();
            Assert.True(built, errors);
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
