using System.IO.Hashing;
using System.Text;

namespace Literate.Reporting.Trx;

/// <summary>A result as the format wants it: with a name that no other in its notebook has, and with two ids.</summary>
/// <param name="Notebook">The notebook's path.</param>
/// <param name="Name">What the test is called.</param>
/// <param name="Duration">How long it took.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="Message">What is wrong, or why it was not run; null where nothing is to be said.</param>
/// <param name="StandardOutput">What it wrote to standard output.</param>
/// <param name="StandardError">What it wrote to standard error.</param>
internal sealed record TrxTest(
    string Notebook, string Name, TimeSpan Duration, CellOutcome Outcome, string? Message, string StandardOutput, string StandardError)
{
    /// <summary>The same in every run, so that a test can be followed from one to the next.</summary>
    public Guid Id { get; } = new(XxHash128.Hash(Encoding.UTF8.GetBytes($"{Notebook}\n{Name}")));

    /// <summary>Another one in every run.</summary>
    public Guid Execution { get; } = Guid.NewGuid();

    /// <summary>A test for each code cell; one for a notebook that cannot be read or run.</summary>
    public static IEnumerable<TrxTest> Of(NotebookRecord notebook) => notebook.Problem is { } problem
        ? [new TrxTest(notebook.Path, "the notebook can be read and run", TimeSpan.Zero, CellOutcome.Failed, problem, "", "")]
        :
        [
            .. notebook.Cells.Select(cell => new TrxTest(
                notebook.Path, $"[{cell.Number}] {cell.Title}", cell.Duration, cell.Outcome, MessageOf(cell), cell.StandardOutput, cell.StandardError)),
            .. notebook.StrictProblem is { } warnings ? Strict(notebook, warnings) : [],
        ];

    private static IEnumerable<TrxTest> Strict(NotebookRecord notebook, string warnings) =>
        [new TrxTest(notebook.Path, NotebookRecord.StrictTest, TimeSpan.Zero, CellOutcome.Failed, warnings, "", "")];

    private static string? MessageOf(CellRecord cell) => cell.Outcome switch
    {
        CellOutcome.Passed => cell.NotCompared.Length > 0 ? cell.NotCompared : null,
        CellOutcome.Skipped or CellOutcome.NotRun => cell.Headline,
        _ => cell.Text!.ToString(),
    };
}
