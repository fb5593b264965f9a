using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Showing;

/// <summary>What is said of a notebook in a line, with colour markup.</summary>
internal static class NotebookLine
{
    /// <summary>The line for a notebook that has ended.</summary>
    public static string Of(NotebookResult result)
    {
        var word = NotebookSummary.WordFor(result);
        var colour = word switch { NotebookSummary.Passed => "green", NotebookSummary.Differs => "yellow", _ => "red" };
        return $"[{colour}]{word}[/]  {LineMarkup.Escape(PrintableText.InOneLine(result.Source.DisplayPath))}  [grey]{NotebookSummary.DetailOf(result)}[/]";
    }
}
