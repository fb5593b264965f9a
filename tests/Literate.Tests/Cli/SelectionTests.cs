using Literate.Books;
using Literate.Cli;
using Literate.Tests.Support;

namespace Literate.Tests.Cli;

/// <summary>Which notebooks a command is for.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public SelectionTests()
    {
        _folder.Write("part/Kiss.ipynb", NotebookBuilder.Of("// Hello\n1"));
        _folder.Write("sum.ipynb", new NotebookBuilder().Markdown("kiss").Code("#r \"kiss.dll\"\n// Add them up\nkiss()"));
        _folder.Write("empty.ipynb", "");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("kiss", "part/Kiss.ipynb")]
    [InlineData("PART/", "part/Kiss.ipynb")]
    [InlineData("add THEM", "sum.ipynb")]
    [InlineData("s.i", "part/Kiss.ipynb")]
    [InlineData(".ipynb", "empty.ipynb, part/Kiss.ipynb, sum.ipynb")]
    [InlineData(null, "empty.ipynb, part/Kiss.ipynb, sum.ipynb")]
    public void A_filter_leaves_the_notebooks_with_the_text_in_their_path_or_in_the_title_of_a_cell(string? filter, string left) =>
        Assert.Equal(left, string.Join(", ", Filter(filter).Select(notebook => notebook.Name)));

    [Fact]
    public void A_filter_that_matches_nothing_is_a_mistake() => Assert.Equal(
        "No notebook matches --filter 'kis.': of 3 notebooks, none has it in its path or in the title of a cell. Nothing was run.",
        Assert.Throws<SelectionException>(() => Filter("kis.")).Message);

    [Fact]
    public async Task A_command_that_selects_nothing_ends_with_64()
    {
        var run = await CommandLine.RunAsync(_folder, "test --filter nothing");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("No notebook matches --filter 'nothing'", run.Error);
    }

    private IReadOnlyList<NotebookSource> Filter(string? text) => Selection.Filter(Selection.Open([_folder.Path]), text);
}
