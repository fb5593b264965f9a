using System.Collections.Concurrent;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Python;

namespace NotebookRunner.Python;

/// <summary>
/// One test for each part of every script beside a notebook: it prints what is stored with the cell of its name, or, where it
/// says that it differs, something else. A script runs once.
/// </summary>
public sealed class ScriptTests(BookFixture book)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ScriptRun>>> Runs = new();

    /// <summary>The parts. What is wrong with the scripts is found out in the tests.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Parts => BookFixture.Open().Notebooks.SelectMany(RowsOf);

    /// <summary>The notebooks that have a script.</summary>
    public static IEnumerable<TheoryDataRow<string>> Notebooks => BookFixture.Open().Notebooks
        .Where(notebook => PythonScript.Of(notebook) is not null)
        .Select(notebook => new TheoryDataRow<string>(notebook.Name));

    [CellTheory(SkipTestWithoutData = true)]
    [MemberData(nameof(Parts))]
    public async Task The_part_prints_what_the_cell_of_its_name_gives(string notebook, int number)
    {
        Assert.SkipWhen(PythonInterpreter.Three is null, "There is no Python 3.9 or later on this machine (python3, python, py).");
        var source = book.Book.Notebooks.Single(source => source.Name == notebook);
        var script = PythonScript.Of(source)!;
        var part = script.Parts[number];
        var run = await RunAsync(script).WaitAsync(TestContext.Current.CancellationToken);
        var cells = CodeCell.Of(NotebookFile.Read(source.Path));
        var paired = PairedScript.Of(script, notebook, cells);

        if (number >= run.Printed.Count)
            Assert.Fail($"{Place(script, part)}: it, or a part before it, did not come to its end. {run.Failure}");
        var cell = paired.ByCell.SingleOrDefault(pair => pair.Value == part).Key;
        Assert.SkipWhen(cell == 0, "No cell has its name, as another test says.");
        if (BesideTheCell.Problem(part, run.Printed[number], cells[cell - 1].Cell) is { } problem)
            Assert.Fail($"{Place(script, part)}: {problem}");
    }

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Notebooks))]
    public async Task Every_part_of_a_script_names_a_cell_and_nothing_is_printed_before_the_first(string notebook)
    {
        var source = book.Book.Notebooks.Single(source => source.Name == notebook);
        var script = PythonScript.Of(source)!;

        var problems = PairedScript.Of(script, notebook, CodeCell.Of(NotebookFile.Read(source.Path))).Problems;

        if (!problems.IsEmpty)
            Assert.Fail(string.Join('\n', problems.Select(problem => $"{script.DisplayPath}: line {problem.Line}: {problem.Message}")));
        Assert.NotEmpty(script.Parts);
        Assert.SkipWhen(PythonInterpreter.Three is null, "There is no Python 3.9 or later on this machine (python3, python, py).");
        Assert.Equal("", (await RunAsync(script).WaitAsync(TestContext.Current.CancellationToken)).Before);
    }

    private static Task<ScriptRun> RunAsync(PythonScript script) =>
        Runs.GetOrAdd(script.Path, _ => new(() => ScriptRun.OfAsync(PythonInterpreter.Three!, script, CancellationToken.None))).Value;

    private static IEnumerable<TheoryDataRow<string, int>> RowsOf(NotebookSource source) => PythonScript.Of(source) is not { } script
        ? []
        : script.Parts.Select((part, number) => CellRow.Of(source.Name, number, $"{Path.GetFileName(script.Path)}: {part.Name}"));

    private static string Place(PythonScript script, ScriptPart part) => $"{script.DisplayPath}: line {part.Line}: {part.Name}";
}
