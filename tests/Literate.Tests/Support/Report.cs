using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Tests.Support;

/// <summary>Failure reports as tests compare them.</summary>
internal static class Report
{
    /// <summary>The report on the code cell with this number, as it reads to a person who stands in the book's folder.</summary>
    public static string Of(NotebookResult.Ran run, int number)
    {
        var here = run.Source with { Path = Path.Combine(Environment.CurrentDirectory, run.Source.Name) };
        return new FailureReport("literate").Describe(run with { Source = here }, run.Cells[number - 1]).ToString();
    }
}
