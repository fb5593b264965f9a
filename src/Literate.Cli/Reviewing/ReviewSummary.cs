using Literate.Accepting;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Reviewing;

/// <summary>What is said when a review is over.</summary>
internal static class ReviewSummary
{
    /// <summary>The lines, in order.</summary>
    /// <param name="results">What came of the notebooks with which something is not as it should be.</param>
    /// <param name="decisions">What was decided of the outputs that differ.</param>
    public static IEnumerable<string> Of(IReadOnlyList<NotebookResult> results, IReadOnlyDictionary<CellResult, Decision> decisions)
    {
        foreach (var unreadable in results.OfType<NotebookResult.Unreadable>())
            yield return PrintableText.Of(unreadable.Problem);
        foreach (var ran in results.OfType<NotebookResult.Ran>())
        {
            if (ran.Cells.Count(cell => !cell.Verdict.IsGood && !OutputAcceptor.IsAcceptable(cell)) is > 0 and var failed)
                yield return $"{PrintableText.InOneLine(ran.Source.DisplayPath)}: {Counted.Of(failed, "cell")} failed or {(failed == 1 ? "was" : "were")} not run. To see why: "
                    + $"{Repository.LiterateCommand} test {ShellWord.Of(ran.Source.DisplayPath)}";
        }

        foreach (var ran in results.OfType<NotebookResult.Ran>())
        {
            foreach (var cell in ran.Cells.Where(cell => decisions.GetValueOrDefault(cell) == Decision.Rejected))
                yield return $"To be mended: {PrintableText.InOneLine(FailureReport.NameOf(ran, cell))}";
        }

        yield return decisions.Count == 0
            ? "No output differs, so there is nothing to review."
            : $"{Counted.Of(decisions.Count, "output")} to review: {string.Join(", ", Counts(decisions.Values.ToList()))}";
    }

    private static IEnumerable<string> Counts(IReadOnlyList<Decision> decisions) =>
        from decision in new[] { Decision.Accepted, Decision.Rejected, Decision.Skipped, Decision.None }
        let count = decisions.Count(made => made == decision)
        where count > 0
        select $"{count} {WordFor(decision)}";

    private static string WordFor(Decision decision) => decision switch
    {
        Decision.Accepted => "accepted",
        Decision.Rejected => "rejected",
        Decision.Skipped => "skipped",
        _ => "left as stored",
    };
}
