using Literate.Cli.Showing;
using Literate.Reporting;
using Literate.Verdicts;

namespace Literate.Cli.Reviewing;

/// <summary>The report on a cell whose output differs, with colour markup.</summary>
internal static class DifferenceMarkup
{
    private const string Removed = "    - ", Added = "    + ";

    /// <summary>The lines, without their ends.</summary>
    public static IEnumerable<string> Of(NotebookResult.Ran run, CellResult cell)
    {
        var isDifference = false;
        foreach (var line in new FailureReport().Describe(run, cell, isAcceptable: false).TrimEnd('\n').Split('\n'))
        {
            var colour = !isDifference ? null
                : line.StartsWith(Removed, StringComparison.Ordinal) ? "red"
                : line.StartsWith(Added, StringComparison.Ordinal) ? "green"
                : "grey";
            isDifference |= line.StartsWith("Difference (", StringComparison.Ordinal);
            yield return colour is null ? LineMarkup.Escape(line) : $"[{colour}]{LineMarkup.Escape(line)}[/]";
        }
    }
}
