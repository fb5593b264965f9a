using Literate.Reporting;
using Literate.Verdicts;

namespace NotebookRunner;

/// <summary>
/// One test for each code cell of every notebook of the book and of the documents. A notebook runs once, in a process of its own, when the first
/// of its tests does, however many of them are selected.
/// </summary>
public sealed class CellTests(BookFixture book)
{
    private static readonly FailureReport Report = new();

    /// <summary>The code cells, and a row for each notebook that has none or cannot be read.</summary>
    public static IEnumerable<TheoryDataRow<string, int>> Cells => BookFixture.Rows();

    [CellTheory]
    [MemberData(nameof(Cells))]
    public async Task The_cell_does_what_is_expected_of_it(string notebook, int number)
    {
        switch (await book.RunAsync(notebook, TestContext.Current.CancellationToken))
        {
            case NotebookResult.Unreadable unreadable:
                Assert.Fail(unreadable.Problem);
                break;
            case NotebookResult.Ran ran when number == CellRow.WholeNotebook:
                Assert.Empty(ran.Cells);
                break;
            case NotebookResult.Ran ran:
                var cell = ran.Cells[number - 1];
                foreach (var warning in ran.Warnings.Where(warning => warning.Cell == cell.Cell || (warning.Cell is null && number == 1)))
                    TestContext.Current.AddWarning(warning.In(ran.Source));
                Assert.SkipWhen(cell.Verdict is Verdict.Skipped or Verdict.NotRun, Headline.Of(cell.Verdict));
                if (!cell.Verdict.IsGood)
                    Assert.Fail(Report.Describe(ran, cell).ToString());
                break;
        }
    }
}
