using System.Text.RegularExpressions;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests;

/// <summary>A file that cannot be run says why, in one message, and stands in nobody's way.</summary>
public sealed partial class BadNotebookTests
{
    private static readonly string Good = NotebookBuilder.Of("var x = 1;").ToJson();

    [Fact]
    public async Task A_notebook_that_cannot_be_run_says_why_and_every_other_one_runs()
    {
        using var folder = new TempFolder();
        folder.Write("cut-off.ipynb", Good[..^20]);
        folder.Write("empty.ipynb", "");
        folder.Write("good.ipynb", Good);
        folder.Write("no-cells.ipynb", new NotebookBuilder());
        folder.Write("no-json.ipynb", "# A title\n\nsome prose");
        folder.Write("old.ipynb", Good.Replace("\"nbformat\": 4", "\"nbformat\": 3"));
        folder.Write("other-language.ipynb", new NotebookBuilder().Code("1").InLanguage("fsharp", "let x = 1"));
        folder.Write("very-last.ipynb", Good);

        var results = await folder.RunAllAsync();

        Assert.Equal(
            [
                "cut-off.ipynb:22: The file ends too early, in the middle of its JSON;",
                "empty.ipynb: The file is empty.",
                "good",
                "no-cells.ipynb: the notebook has no cells, so there is nothing to run or to show.",
                "no-json.ipynb:1: The file is not JSON;",
                "old.ipynb:21: The notebook is in nbformat 3;",
                "other-language.ipynb: cell 2 (let x = 1) is in 'fsharp', and only C# is run here.",
                "good",
            ],
            results.Select(Told));

        string Told(NotebookResult result) => result switch
        {
            NotebookResult.Unreadable unreadable => FirstSentence().Match(unreadable.Problem.Replace(folder.Path + Path.DirectorySeparatorChar, "")).Value,
            { IsGood: true } => "good",
            _ => "bad",
        };
    }

    [Fact]
    public async Task A_file_that_is_gone_when_its_turn_comes_is_told()
    {
        using var folder = new TempFolder();
        var path = folder.Write("a.ipynb", Good);
        var book = Books.Book.Open(folder.Path);
        File.Delete(path);

        var result = await new Engine().RunAsync(book.Notebooks[0], TestContext.Current.CancellationToken);

        Assert.StartsWith($"{path}: it cannot be read.", Assert.IsType<NotebookResult.Unreadable>(result).Problem);
    }

    [Fact]
    public async Task A_notebook_of_prose_alone_is_good()
    {
        var run = await Runs.OfAsync(new NotebookBuilder().Markdown("# Title"));

        Assert.Empty(run.Cells);
        Assert.True(run.IsGood);
    }

    [GeneratedRegex("^.*?[.;](?= |$)")]
    private static partial Regex FirstSentence();
}
