using System.Text.RegularExpressions;
using Literate;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting;
using Literate.Verdicts;

namespace NotebookRunner;

/// <summary>What the README shows and no cell of it can give: how a notebook that lies is reported.</summary>
public sealed partial class ReadmeTests
{
    private const string Notebook = "02-kiss.ipynb";

    [Fact]
    public async Task The_failure_that_the_README_shows_is_the_one_that_comes()
    {
        var root = Repository.Above(AppContext.BaseDirectory)!;
        using var copy = new BookCopy(Book.Open(Path.Combine(root, "notebooks")));
        var source = copy.Book.Notebooks.Single(notebook => notebook.Name == Notebook);
        var readme = (await File.ReadAllTextAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var shown = Failure().Match(readme);
        Assert.True(shown.Success, $"The README shows no failure of a cell in {Notebook}.");

        var stored = string.Concat(shown.Groups["stored"].Captures.Select(line => line.Value));
        var content = NotebookFile.Load(source.Path);
        var cell = CodeCell.Of(NotebookFile.Parse(source.Path, content))[int.Parse(shown.Groups["cell"].Value) - 1];
        var lie = new CellOutputs([new StreamOutput(StreamOutput.StandardOutput, stored)], cell.Cell.ExecutionCount);
        var lying = NotebookFile.ReplaceOutputs(source.Path, content, new Dictionary<int, CellOutputs> { [cell.Index] = lie });
        await File.WriteAllBytesAsync(source.Path, lying.Notebook, TestContext.Current.CancellationToken);
        var run = Assert.IsType<NotebookResult.Ran>(await new Engine().RunAsync(source, TestContext.Current.CancellationToken));

        var here = source with { Path = Path.Combine(root, "notebooks", Notebook) };
        var report = new FailureReport().Describe(run with { Source = here }, run.Cells[cell.Number - 1]).ToString();
        Assert.Equal(shown.Groups["report"].Value, report.ReplaceLineEndings("\n"));
        Assert.Contains($"```csharp\n{cell.Cell.Source}\n```", readme);
    }

    [GeneratedRegex(@"^```text\n(?<report>notebooks/02-kiss\.ipynb: cell (?<cell>\d+): (.*\n)*?\nDifference .*\n(    (( |-) (?<stored>.*\n)|\+ .*\n))+\n(.*\n)*?)```$", RegexOptions.Multiline)]
    private static partial Regex Failure();
}
