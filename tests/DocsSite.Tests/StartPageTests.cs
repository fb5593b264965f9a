using DocsSite.Building;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>The start page opens with the cells that a book's settings name.</summary>
public sealed class StartPageTests
{
    private const string Notebook =
        """
        # Numbers

        ```csharp
        // The numbers
        int[] numbers = [3, 1, 2];
        ```

        ```csharp
        // Sorted
        foreach (var number in numbers.Order())
            Console.WriteLine(number);
        ```

        ```output
        1
        2
        3
        ```

        ```csharp
        // Drawn
        display("<svg xmlns=\"http://www.w3.org/2000/svg\"><desc>prefers-color-scheme</desc></svg>", "image/svg+xml");
        ```

        ```output
        [image/svg+xml]
        <svg xmlns="http://www.w3.org/2000/svg"><desc>prefers-color-scheme</desc></svg>
        ```

        <!--
        ```csharp
        // Not seen
        var hidden = 1;
        ```
        -->
        """;

    [Fact]
    public async Task The_code_stands_there_in_order_with_what_the_last_printed_the_picture_and_the_way_to_it()
    {
        using var folder = Book("""{ "code": ["a.md#The numbers", "a.md#Sorted"], "picture": "a.md#Drawn", "caption": "Drawn <too>" }""");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var opening = folder.Page("index.html").QuerySelector(".title-page + .opening")!;
        Assert.Equal(
            ["// The numbers\nint[] numbers = [3, 1, 2];", "// Sorted\nforeach (var number in numbers.Order())\n    Console.WriteLine(number);"],
            opening.QuerySelectorAll(".code").Select(code => code.TextContent));
        Assert.Equal("a.html#cell-1", opening.QuerySelectorAll(".code")[1].QuerySelectorAll("code.csharp a").Single(name => name.TextContent == "numbers").GetAttribute("href"));
        Assert.NotNull(folder.Page("index.html").QuerySelector("template.names"));
        Assert.Equal("1\n2\n3", opening.QuerySelector(".output pre")!.TextContent);
        Assert.StartsWith("data:image/svg+xml;base64,", opening.QuerySelector("img.figure.themed")!.GetAttribute("src"));
        Assert.Equal(("a.html#cell-3", "Drawn <too>"), (opening.QuerySelector(".opening-caption a")!.GetAttribute("href"), opening.QuerySelector(".opening-caption a")!.TextContent));
    }

    [Fact]
    public async Task The_picture_is_told_in_the_words_that_its_cell_gave_with_it_or_by_its_cell()
    {
        using var folder = Book("\"b.ipynb#cell-1\"");
        folder.Write("b.ipynb", NotebookText.OfStored(new Dictionary<string, string>
        {
            ["image/svg+xml"] = "<svg xmlns='http://www.w3.org/2000/svg'/>",
            ["text/plain"] = "Three <numbers>\nin order",
        }));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal("Three <numbers>\nin order", folder.Page("index.html").QuerySelector(".opening-picture img")!.GetAttribute("alt"));
        Assert.Equal("Three <numbers>\nin order", folder.Page("b.html").QuerySelector("#cell-1 img")!.GetAttribute("alt"));

        folder.Write("literate.json", """{ "opening": "a.md#Drawn" }""");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal("Output of cell 3", folder.Page("index.html").QuerySelector(".opening-picture img")!.GetAttribute("alt"));
    }

    [Fact]
    public async Task A_cell_of_another_chapter_is_shown_in_colours_and_the_names_are_those_of_the_last_cells_chapter()
    {
        using var folder = Book("""{ "code": ["b.md#Elsewhere", "a.md#Sorted"] }""");
        folder.Write("b.md", "# B\n\n```csharp\n// Elsewhere\nvar words = new List<string>();\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var code = folder.Page("index.html").QuerySelectorAll(".opening pre.code");
        Assert.Equal("// Elsewhere\nvar words = new List<string>();", code[0].TextContent);
        Assert.NotNull(code[0].QuerySelector("span.t"));
        Assert.Empty(code[0].QuerySelectorAll("[data-n]"));
        Assert.Contains("numbers", code[1].QuerySelectorAll("[data-n]").Select(name => name.TextContent));
    }

    [Fact]
    public async Task A_cell_is_named_by_its_first_line_however_long_that_is()
    {
        var line = string.Join(' ', Enumerable.Repeat("word", 30));
        using var folder = Book($"\"b.md#{line}\"");
        folder.Write("b.md", $"# B\n\n```csharp\n// {line}\nvar one = 1;\n```\n");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.StartsWith($"// {line}", folder.Page("index.html").QuerySelector(".opening .code")!.TextContent);
    }

    [Fact]
    public async Task One_cell_is_enough_and_brings_its_own_picture()
    {
        using var folder = Book("\"a.md#cell-3\"");
        Assert.True((await folder.BuildAsync()).Built);
        var opening = folder.Page("index.html").QuerySelector(".opening")!;
        Assert.NotNull(opening.QuerySelector("img"));
        Assert.Null(opening.QuerySelector(".output"));
        Assert.Equal("Cell 3 of “Numbers”", opening.QuerySelector(".opening-caption a")!.TextContent);
    }

    [Fact]
    public async Task Without_the_setting_the_page_begins_with_the_chapters()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", Notebook);
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Null(folder.Page("index.html").QuerySelector(".opening"));
    }

    [Theory]
    [InlineData("\"b.md#Sorted\"", "'b.md#Sorted' names the notebook 'b.md', which the book does not have. It has a.md.")]
    [InlineData("\"a.md#Sortde\"", "'a.md#Sortde' names the cell 'Sortde', and a.md shows none whose first line is that. The first lines of its cells, without the slashes, are:\n  The numbers\n  Sorted\n  Drawn")]
    [InlineData("\"a.md#Not seen\"", "names the cell 'Not seen', and a.md shows none")]
    [InlineData("""{ "code": ["a.md#Sorted"], "picture": "a.md#Sorted" }""", "\"picture\" names the cell 'a.md#Sorted', which gives no picture.")]
    public async Task A_cell_that_is_not_there_is_named(string opening, string message)
    {
        using var folder = Book(opening);
        Assert.Contains(message, (await Assert.ThrowsAsync<SiteException>(folder.BuildAsync)).Message);
    }

    [Fact]
    public async Task A_cell_that_is_not_there_is_named_before_anything_is_run()
    {
        using var folder = Book("\"a.md#Sortde\"");
        folder.Write("b.md", "# B\n\n```csharp ignore-output\nSystem.IO.File.WriteAllText(\"ran\", \"\");\n```\n");
        await Assert.ThrowsAsync<SiteException>(folder.BuildAsync);
        Assert.False(File.Exists(Path.Combine(folder.Book, "ran")));
    }

    private static CaseFolder Book(string opening)
    {
        var folder = new CaseFolder();
        folder.Write("a.md", Notebook);
        folder.Write("literate.json", $"{{ \"opening\": {opening} }}");
        return folder;
    }
}
