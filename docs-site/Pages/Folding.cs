using DocsSite.Prose;
using Literate.Documents;

namespace DocsSite.Pages;

/// <summary>
/// What of a cell is shown folded, so that a reader opens it: for each part the words that are shown in its place, or null where it
/// stands open. What is folded was run and compared like all else.
/// </summary>
/// <param name="Cell">The code and the outputs together.</param>
/// <param name="Input">The code.</param>
/// <param name="Output">The outputs.</param>
internal sealed record Folding(string? Cell, string? Input, string? Output)
{
    /// <summary>The words above a solution. The heading above it may be that of the exercise.</summary>
    private const string Solution = "Solution";

    /// <summary>What the tags of a cell say.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="above">The headings above it on its page.</param>
    public static Folding Of(Cell cell, IReadOnlyList<Heading> above) => cell.Tags.Contains(CellTag.HideCell)
        ? new Folding(WordsFor(above), null, null)
        : new Folding(
            null,
            cell.Tags.Contains(CellTag.HideInput) ? "The code" : null,
            cell.Tags.Contains(CellTag.HideOutput) ? "The output" : null);

    private static string WordsFor(IReadOnlyList<Heading> above)
    {
        if (above is not [.., { Level: > 1, Text: { Length: > 0 } heading }])
            return "The cell"; // The title of the page says nothing of it.
        return heading.StartsWith("Exercise", StringComparison.OrdinalIgnoreCase) || heading.StartsWith(Solution, StringComparison.OrdinalIgnoreCase)
            ? Solution
            : heading;
    }
}
