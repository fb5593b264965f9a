using System.Text.Json.Nodes;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Isolation;

/// <summary>A notebook whose metadata allows errors goes on after a cell that failed, as with nbclient.</summary>
public sealed class AllowedErrorTests
{
    [Fact]
    public async Task Cells_after_one_that_failed_are_run_where_the_notebook_allows_errors()
    {
        var run = await RunAsync(allowsErrors: true, "var x = 1;", "throw new Exception(\"no\");", "nonsense", "Console.Write(x);", "Environment.Exit(3);", "x");

        Assert.Equal(["Passed", "Failed", "DidNotCompile", "OutputMissing", "Crashed", "NotRun"], run.Verdicts());
        Assert.Equal(new Verdict.NotRun(5), run.VerdictOn(6));
    }

    [Fact]
    public async Task Without_that_the_first_that_failed_ends_the_notebook()
    {
        var run = await RunAsync(allowsErrors: false, "throw new Exception(\"no\");", "1");

        Assert.Equal(["Failed", "NotRun"], run.Verdicts());
    }

    private static async Task<NotebookResult.Ran> RunAsync(bool allowsErrors, params IEnumerable<string> cells)
    {
        using var folder = new TempFolder();
        var notebook = JsonNode.Parse(NotebookBuilder.Of(cells).ToJson())!;
        notebook["metadata"]!["execution"] = new JsonObject { ["allow_errors"] = allowsErrors };
        folder.Write("notebook.ipynb", notebook.ToJsonString());
        return await folder.RunAsync("notebook.ipynb");
    }
}
