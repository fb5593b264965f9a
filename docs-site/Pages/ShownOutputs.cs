using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Verdicts;

namespace DocsSite.Pages;

/// <summary>The outputs that stand below a cell.</summary>
/// <param name="Outputs">The outputs.</param>
/// <param name="AreStored">Whether they are those of the file, rather than of this run.</param>
internal sealed record ShownOutputs(ImmutableArray<Output> Outputs, bool AreStored)
{
    /// <summary>
    /// The outputs of this very run. Those stored in the file stand instead where the cell was not run, and where the
    /// author allows the output to differ from run to run; else no two builds of the same book would be the same.
    /// </summary>
    public static ShownOutputs Of(CellResult cell, BookSettings settings)
    {
        var stored = cell.Cell.Cell.Outputs;
        var varies = cell.Cell.Disposition == Disposition.IgnoreOutput || cell.Run.Outputs.Any(output => Varies(output, settings.Replace));
        return cell.Verdict is Verdict.Skipped || (varies && !stored.IsEmpty)
            ? new ShownOutputs(stored, AreStored: true)
            : new ShownOutputs(cell.Run.Outputs, AreStored: false);
    }

    private static bool Varies(Output output, IReadOnlyList<Replacement> replacements) =>
        TextsOf(output).Any(text => replacements.Any(replacement =>
            Regex.IsMatch(text, replacement.Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))));

    private static IEnumerable<string> TextsOf(Output output) => output switch
    {
        StreamOutput stream => [stream.Text],
        DisplayOutput display => display.Data.Entries.Select(entry => entry.Value),
        ResultOutput result => result.Data.Entries.Select(entry => entry.Value),
        ErrorOutput error => [error.Value, .. error.Traceback],
        _ => [],
    };
}
