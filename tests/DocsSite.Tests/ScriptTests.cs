using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>Scripts in a book are chapters of its site, and cells that shall not be shown are not.</summary>
public sealed class ScriptTests
{
    [Fact]
    public async Task A_script_is_a_page_with_its_prose_its_cells_and_their_outputs_and_both_its_files_can_be_had()
    {
        using var folder = new CaseFolder();
        folder.Write("00-script.dib", "#!markdown\n\n# The script\n\n#!csharp\n\n// set-up\nvar name = \"reader\";\n\n#!csharp\n\nConsole.WriteLine($\"hello, {name}\");\n\n#!mermaid\n\ngraph TD\n");
        folder.Write("00-script.dib.expected.md", "## Cell 1: set-up\n\nTags: remove-cell\n\n## Cell 2\n\n## Cell 3: graph TD\n\nTags: skip-execution\n");

        var (failed, _, errors) = await folder.BuildAsync();
        Assert.False(failed);
        Assert.Contains("00-script.dib.expected.md:5: The section that begins here is that of cell 2, and cell 2 of the notebook is another now", errors);

        var expected = folder.Write(
            "00-script.dib.expected.md",
            "## Cell 1: set-up\n\nTags: remove-cell\n\n## Cell 2: Console.WriteLine($\"hello, {name}\");\n\n```output\nhello, reader\n```\n\n## Cell 3: graph TD\n\nTags: skip-execution\n");
        Assert.True((await folder.BuildAsync()).Built);

        var page = folder.Page("00-script.html");
        Assert.StartsWith("The script", page.QuerySelector("article h1")!.TextContent.Trim());
        Assert.Null(page.QuerySelector("#cell-1"));
        Assert.Equal("hello, reader", page.QuerySelector("#cell-2 .output pre")!.TextContent.Trim());
        Assert.Contains("graph TD", page.QuerySelector("#cell-3")!.TextContent);
        Assert.Equal("00-script.dib", page.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal(await File.ReadAllBytesAsync(expected, TestContext.Current.CancellationToken), folder.Site["00-script.dib.expected.md"]);
    }
}
