using System.Globalization;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Showing;

/// <summary>What is said of a notebook in a line, with colour markup.</summary>
internal static class NotebookLine
{
    /// <summary>The line for a notebook that has ended.</summary>
    public static string Of(NotebookResult result)
    {
        var name = LineMarkup.Escape(PrintableText.InOneLine(result.Source.DisplayPath));
        return result switch
        {
            NotebookResult.Ran { IsGood: true } ran => $"[green]passed[/]  {name}  [grey]{Counted.Of(ran.Cells.Count, "cell")}, {ran.Duration.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s[/]",
            NotebookResult.Ran ran when ran.Cells.All(cell => cell.Verdict.IsGood || cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing) =>
                $"[yellow]differs[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood)} of {Counted.Of(ran.Cells.Count, "cell")}[/]",
            NotebookResult.Ran ran => $"[red]failed[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood && cell.Verdict is not Verdict.NotRun)} of {Counted.Of(ran.Cells.Count, "cell")}[/]",
            _ => $"[red]failed[/]  {name}  [grey]cannot be read or run[/]",
        };
    }
}
