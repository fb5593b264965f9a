using Literate.Cells;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What keeps a notebook that can be read from being run.</summary>
internal static class NotebookCheck
{
    /// <summary>The problem, in sentences that say what to do, or null where there is none.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cells">Its code cells.</param>
    /// <param name="tagged">The path of the file beside it in which its cells are tagged; null where that is its own.</param>
    public static string? Problem(Notebook notebook, IReadOnlyList<CodeCell> cells, string? tagged)
    {
        if (notebook.Cells.IsEmpty)
            return "the notebook has no cells, so there is nothing to run or to show. Add a cell, or remove the file.";

        var foreign = cells.FirstOrDefault(cell =>
            cell.Cell.Language != CellLanguage.CSharp && cell.Disposition != Disposition.SkipExecution);
        return foreign is null
            ? null
            : $"cell {foreign.Number} ({foreign.Title}) is in '{foreign.Cell.Language}', and only C# is run here. "
                + (tagged is null
                    ? "Tag it \"skip-execution\" to leave it out, or change its language to csharp."
                    : $"To leave it out, put the line `Tags: skip-execution` into its section in {tagged}, below a line `{NotebookFile.SectionOf(foreign.Number, foreign.Cell)}`.");
    }
}
