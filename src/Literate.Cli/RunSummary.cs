using Literate.Reporting;
using Literate.Verdicts;
using Spectre.Console;

namespace Literate.Cli;

/// <summary>What a person reads of a run.</summary>
internal static class RunSummary
{
    /// <summary>A line for a notebook that has just ended.</summary>
    public static void PrintLine(NotebookResult result)
    {
        var name = Markup.Escape(result.Source.DisplayPath);
        Terminal.WriteMarkup(result switch
        {
            NotebookResult.Ran { IsGood: true } ran => $"[green]passed[/]  {name}  [grey]{Number(ran.Cells.Count, "cell")}, {ran.Duration.TotalSeconds:0.0} s[/]",
            NotebookResult.Ran ran when ran.Cells.All(cell => cell.Verdict.IsGood || cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing) =>
                $"[yellow]differs[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood)} of {Number(ran.Cells.Count, "cell")}[/]",
            NotebookResult.Ran ran => $"[red]failed[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood && cell.Verdict is not Verdict.NotRun)} of {Number(ran.Cells.Count, "cell")}[/]",
            _ => $"[red]failed[/]  {name}  [grey]cannot be read or run[/]",
        });
    }

    /// <summary>Every failure, then the counts.</summary>
    /// <param name="results">What came of the notebooks.</param>
    /// <param name="accepted">The cells whose outputs were stored; they are listed instead of described.</param>
    public static void Print(IReadOnlyList<NotebookResult> results, IReadOnlySet<CellResult>? accepted = null)
    {
        var report = new FailureReport();
        foreach (var result in results)
        {
            if (result is NotebookResult.Unreadable unreadable)
                Console.Error.WriteLine($"\n{unreadable.Problem}");
            if (result is not NotebookResult.Ran ran)
                continue;

            foreach (var cell in ran.Cells.Where(cell => !cell.Verdict.IsGood))
            {
                if (accepted?.Contains(cell) == true)
                    Terminal.WriteMarkup($"[yellow]accepted[/]  {Markup.Escape(FailureReport.NameOf(ran, cell))}");
                else if (cell.Verdict is not Verdict.NotRun)
                    Console.Out.Write($"\n{report.Describe(ran, cell)}");
            }

            PrintNotRun(ran);
        }

        var cells = results.OfType<NotebookResult.Ran>().SelectMany(ran => ran.Cells).ToList();
        Console.Out.WriteLine($"\n{Counts(results, cells, accepted)}");
    }

    private static void PrintNotRun(NotebookResult.Ran ran)
    {
        var notRun = ran.Cells.Where(cell => cell.Verdict is Verdict.NotRun).ToList();
        if (notRun is [var first, ..])
        {
            Console.Out.WriteLine(
                $"\n{ran.Source.DisplayPath}: {Number(notRun.Count, "cell")} from cell {first.Cell.Number} on not run, because cell {((Verdict.NotRun)first.Verdict).Because} failed.");
        }
    }

    private static string Counts(IReadOnlyList<NotebookResult> results, IReadOnlyList<CellResult> cells, IReadOnlySet<CellResult>? accepted)
    {
        List<string> groups = [.. cells
            .GroupBy(cell => accepted?.Contains(cell) == true ? "accepted" : WordFor(cell.Verdict))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}")];
        if (results.Count(result => result is NotebookResult.Unreadable) is > 0 and var unreadable)
            groups.Add($"{Number(unreadable, "notebook")} cannot be read or run");
        return $"{Number(results.Count, "notebook")}, {Number(cells.Count, "code cell")}: {string.Join(", ", groups)}";
    }

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    private static string WordFor(Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Skipped => "skipped",
        Verdict.NotRun => "not run",
        Verdict.OutputDiffers => "differ",
        Verdict.OutputMissing => "missing",
        Verdict.TimedOut => "timed out",
        Verdict.Crashed => "crashed",
        _ => "failed",
    };
}
