using AngleSharp.Dom;
using DocsSite.Building;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>The Python beside the C#.</summary>
public sealed class LanguageTests : IDisposable
{
    private const string Notebook =
        """
        # Counting

        ```csharp
        // One cell
        Console.WriteLine(1);
        ```

        ```output
        1
        ```

        ```csharp
        // Another
        var two = 2;
        ```

        ```csharp hide-input
        // Folded
        Console.WriteLine(3);
        ```

        ```output
        3
        ```
        """;

    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_part_of_a_script_stands_beside_the_cell_of_its_name()
    {
        var page = await PageAsync("import re\n# cell: One cell\n\nprint(1)  # <one>\n\n# cell: Folded\nprint(3)\n");

        Assert.Equal(["C#", "Python"], page.QuerySelectorAll("#cell-1 .tabs button").Select(tab => tab.TextContent));
        Assert.Equal(
            ["csharp: // One cell\nConsole.WriteLine(1);", "python: print(1)  # <one>"],
            page.QuerySelectorAll("#cell-1 > .pair > .language").Select(pane => $"{pane.GetAttribute("data-language")}: {pane.QuerySelector("pre.code")!.TextContent}"));
        Assert.NotNull(page.QuerySelector("#cell-1 > .pair > .outputs > .output"));
        Assert.Null(page.QuerySelector("#cell-2 .language"));
        Assert.NotNull(page.QuerySelector("#cell-3 > details .language[data-language=python]"));
        Assert.Empty(page.QuerySelectorAll(".differs"));
    }

    [Fact]
    public async Task A_difference_is_told_in_a_note()
    {
        var page = await PageAsync("# cell: One cell\n# differs: Python <counts> from 0\nprint(0)\n# cell: Another\n# differs: there are no types\ntwo = 2\n");
        Assert.Equal(
            ["Python differs: Python <counts> from 0. The output shown is that of the C#.", "Python differs: there are no types."],
            page.QuerySelectorAll(".language[data-language=python] > .differs").Select(note => note.TextContent));
    }

    [Fact]
    public async Task The_script_comes_along_to_be_downloaded()
    {
        var page = await PageAsync("# cell: One cell\nprint(1)\n");
        Assert.Equal(["a.md", "python/a.py"], page.QuerySelectorAll(".proof a[download]").Select(link => link.GetAttribute("href")));
        Assert.Equal("# cell: One cell\nprint(1)\n", _folder.Text("python/a.py"));
    }

    [Theory]
    [InlineData("c", "yield")]
    [InlineData("k", "def")]
    [InlineData("m", "print")]
    [InlineData("n", "12")]
    [InlineData("s", "\"a # b\"")]
    [InlineData("r", "# a 'comment'")]
    public async Task Python_is_coloured_and_loses_no_character(string kind, string text)
    {
        const string Code = "def f(a):  # a 'comment'\n    \"\"\"What it does.\"\"\"\n    b = yield a.b + 12\n    print(\"a # b\", '&<', f\"{b}\")\n\treturn f'''x'''\n@g\nclass C: pass";
        var page = await PageAsync($"# cell: One cell\n{Code}\n");
        var code = page.QuerySelector("code.python")!;
        Assert.Equal(Code, code.TextContent);
        Assert.Contains(text, code.QuerySelectorAll($".{kind}").Select(token => token.TextContent));
    }

    [Fact]
    public async Task Python_in_the_prose_is_coloured_too()
    {
        _folder.Write("a.md", Notebook + "\n\n```python\nyield 1\n```\n");
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("yield", _folder.Page("a.html").QuerySelector("pre.quoted code.python .c")!.TextContent);
    }

    [Fact]
    public async Task Parts_that_name_no_cell_stop_the_build_before_anything_is_run_and_are_all_named()
    {
        _folder.Write("a.md", Notebook);
        var script = _folder.Write("python/a.py", "# cell: One cell\nprint(1)\n# cell: Gone\n# cell: One cell\n");
        var orphan = _folder.Write("python/old.py", "\n# cell: One cell\n");
        _folder.Write("python/common.py", "print(1)\n");

        var error = await Assert.ThrowsAsync<SiteException>(_folder.BuildAsync);

        Assert.Equal(
            $"""
            The Python beside the notebooks does not fit them, so no site was written.
            {script}: line 3: `# cell: Gone` names no code cell of a.md. Write the first line of the cell as it stands there, without the slashes.
            {script}: line 4: `# cell: One cell` stands here once more than there are cells of that name. Join the parts, or name another cell.
            {orphan}: line 2: the script names a cell, and there is no notebook old beside its folder. Give it the name of its notebook.
            """,
            error.Message);
        Assert.False(Directory.Exists(_folder.Out));
    }

    private async Task<IDocument> PageAsync(string script)
    {
        _folder.Write("a.md", Notebook);
        _folder.Write("python/a.py", script);
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("", errors);
        return _folder.Page("a.html");
    }
}
