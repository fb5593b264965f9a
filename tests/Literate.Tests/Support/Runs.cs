using System.Collections.Immutable;
using Literate.Books;
using Literate.Compiling;
using Literate.Documents;
using Literate.Verdicts;

namespace Literate.Tests.Support;

/// <summary>Runs notebooks for a test, in real workers.</summary>
internal static class Runs
{
    /// <summary>Runs a notebook with these cells, in a folder of its own.</summary>
    public static Task<NotebookResult.Ran> OfCellsAsync(params IEnumerable<string> cells) => OfAsync(NotebookBuilder.Of(cells));

    /// <summary>Runs a notebook in a folder of its own.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="settings">The text of the folder's <c>literate.json</c>, or null where it has none.</param>
    /// <param name="time">The clock of the time limits.</param>
    public static async Task<NotebookResult.Ran> OfAsync(NotebookBuilder notebook, string? settings = null, TimeProvider? time = null)
    {
        using var folder = new TempFolder();
        folder.Write("notebook.ipynb", notebook);
        if (settings is not null)
            folder.Write(BookSettings.FileName, settings);
        return await folder.RunAsync("notebook.ipynb", time);
    }

    /// <summary>Runs a notebook of a folder, with the folder's settings.</summary>
    public static Task<NotebookResult.Ran> RunAsync(
        this TempFolder folder, string notebook, TimeProvider? time = null, CancellationToken? cancellationToken = null) =>
        folder.RunAsync(notebook, new EngineOptions { Time = time ?? TimeProvider.System }, cancellationToken);

    /// <summary>Runs a notebook of a folder, with the folder's settings.</summary>
    public static async Task<NotebookResult.Ran> RunAsync(
        this TempFolder folder, string notebook, EngineOptions options, CancellationToken? cancellationToken = null)
    {
        var book = Book.Open(folder.Path);
        var source = book.Notebooks.Single(source => source.Name == notebook);
        var result = await new Engine(options).RunAsync(source, cancellationToken ?? TestContext.Current.CancellationToken);
        return Assert.IsType<NotebookResult.Ran>(result);
    }

    /// <summary>Runs a notebook with these cells, in a folder that may have other files.</summary>
    public static Task<NotebookResult.Ran> RunCellsAsync(this TempFolder folder, params IEnumerable<string> cells)
    {
        folder.Write("notebook.ipynb", NotebookBuilder.Of(cells));
        return folder.RunAsync("notebook.ipynb");
    }

    /// <summary>Runs all notebooks of a folder.</summary>
    public static Task<IReadOnlyList<NotebookResult>> RunAllAsync(this TempFolder folder) =>
        new Engine().RunAllAsync(Book.Open(folder.Path).Notebooks, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>What the code cell with this number gave.</summary>
    public static ImmutableArray<Output> OutputsOf(this NotebookResult.Ran run, int number) => run.Cells[number - 1].Run.Outputs;

    /// <summary>Makes sure that the code cell with this number gave these outputs and no others.</summary>
    public static void AssertOutputs(this NotebookResult.Ran run, int number, params IEnumerable<Output> expected) =>
        Assert.Equal(expected.Select(Outputs.Describe), run.OutputsOf(number).Select(Outputs.Describe));

    /// <summary>All that the code cell with this number wrote to standard output.</summary>
    public static string PrintedBy(this NotebookResult.Ran run, int number) => string.Concat(
        run.OutputsOf(number).OfType<StreamOutput>().Where(stream => stream.Name == StreamOutput.StandardOutput).Select(stream => stream.Text));

    /// <summary>What is held of the code cell with this number.</summary>
    public static Verdict VerdictOn(this NotebookResult.Ran run, int number) => run.Cells[number - 1].Verdict;

    /// <summary>The one error for which the code cell with this number did not compile.</summary>
    public static CellDiagnostic ErrorOf(this NotebookResult.Ran run, int number) =>
        Assert.Single(Assert.IsType<Verdict.DidNotCompile>(run.VerdictOn(number)).Errors);

    /// <summary>The kinds of verdict on the code cells, in order.</summary>
    public static IEnumerable<string> Verdicts(this NotebookResult.Ran run) => run.Cells.Select(cell => cell.Verdict.GetType().Name);
}
