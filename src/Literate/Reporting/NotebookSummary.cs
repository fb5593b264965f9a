using System.Globalization;
using Literate.Verdicts;

namespace Literate.Reporting;

/// <summary>What came of a notebook, in a line.</summary>
public static class NotebookSummary
{
    /// <summary>The word for a notebook with which nothing is wrong.</summary>
    public const string Passed = "passed";

    /// <summary>The word for one with outputs that can be accepted, and nothing else that is wrong.</summary>
    public const string Differs = "differs";

    /// <summary>The word for any other.</summary>
    public const string Failed = "failed";

    /// <summary>One of the three words.</summary>
    public static string WordFor(NotebookResult result) => result switch
    {
        { IsGood: true } => Passed,
        NotebookResult.Ran ran when ran.Cells.All(cell => cell.Verdict.IsGood || cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing) => Differs,
        _ => Failed,
    };

    /// <summary>How many cells it has and how long they took, or with how many of them something is wrong.</summary>
    public static string DetailOf(NotebookResult result) => result switch
    {
        NotebookResult.Ran { IsGood: true } ran => $"{Counted.Of(ran.Cells.Count, "cell")}, {ran.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s",
        NotebookResult.Ran ran => $"{ran.Cells.Count(cell => !cell.Verdict.IsGood && cell.Verdict is not Verdict.NotRun)} of {Counted.Of(ran.Cells.Count, "cell")}",
        _ => "cannot be read or run",
    };
}
