using Literate.Books;
using Literate.Verdicts;
using Spectre.Console;

namespace Literate.Cli.Showing;

/// <summary>What is said of a notebook in a line, with colour markup.</summary>
internal static class NotebookLine
{
    /// <summary>The line for a notebook that has ended.</summary>
    public static string Of(NotebookResult result)
    {
        var name = Markup.Escape(Printable(result.Source.DisplayPath));
        return result switch
        {
            NotebookResult.Ran { IsGood: true } ran => $"[green]passed[/]  {name}  [grey]{Number(ran.Cells.Count, "cell")}, {ran.Duration.TotalSeconds:0.0} s[/]",
            NotebookResult.Ran ran when ran.Cells.All(cell => cell.Verdict.IsGood || cell.Verdict is Verdict.OutputDiffers or Verdict.OutputMissing) =>
                $"[yellow]differs[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood)} of {Number(ran.Cells.Count, "cell")}[/]",
            NotebookResult.Ran ran => $"[red]failed[/]  {name}  [grey]{ran.Cells.Count(cell => !cell.Verdict.IsGood && cell.Verdict is not Verdict.NotRun)} of {Number(ran.Cells.Count, "cell")}[/]",
            _ => $"[red]failed[/]  {name}  [grey]cannot be read or run[/]",
        };
    }

    /// <summary>A number of things.</summary>
    public static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    /// <summary>A file's name without what a terminal would take for a command.</summary>
    public static string Printable(string name) => name.Any(char.IsControl) ? string.Concat(name.Select(c => char.IsControl(c) ? '?' : c)) : name;
}
