using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What keeps a notebook that can be read from being run.</summary>
internal static class NotebookCheck
{
    /// <summary>The problems, each with the file's name and in sentences that say what to do; none where the notebook can be run.</summary>
    /// <param name="source">The notebook's file.</param>
    /// <param name="notebook">The notebook.</param>
    /// <param name="cells">Its code cells.</param>
    /// <param name="lines">Finds the lines of the file.</param>
    public static IReadOnlyList<string> Problems(NotebookSource source, Notebook notebook, IReadOnlyList<CodeCell> cells, Func<FileLines> lines)
    {
        if (notebook.Cells.IsEmpty)
            return [$"{source.DisplayPath}: the notebook has no cells, so there is nothing to run or to show. Add a cell, or remove the file."];

        var foreign = cells.FirstOrDefault(cell =>
            cell.Cell.Language != CellLanguage.CSharp && cell.Disposition != Disposition.SkipExecution);
        List<string> problems = [.. Expectations.Problems(notebook, cells).Select(found => $"{Place(source, found.Cell, lines)}: {found.Problem}")];
        if (foreign is not null)
        {
            problems.Add($"{source.DisplayPath}: cell {foreign.Number} ({foreign.Title}) is in '{foreign.Cell.Language}', and only C# is run here. "
                + (NotebookFile.ExpectedPathOf(source.DisplayPath) is not { } tagged
                    ? "Tag it \"skip-execution\" to leave it out, or change its language to csharp."
                    : $"To leave it out, put the line `Tags: skip-execution` into its section in {tagged}, below a line `{NotebookFile.SectionOf(foreign.Number, foreign.Cell)}`."));
        }

        return problems;
    }

    /// <summary>Where it says so: the tags of a script's cells are in the file beside it, a cell in JSON is pointed at by its first line, and in a document its tags stand in the line before that.</summary>
    private static string Place(NotebookSource source, CodeCell? cell, Func<FileLines> lines)
    {
        if (cell is null)
            return source.DisplayPath;

        if (NotebookFile.ExpectedPathOf(source.DisplayPath) is { } tagged)
            return $"{tagged}: cell {cell.Number} ({cell.Title})";
        var line = cell.Cell.Line is { } first ? first - 1 : lines().OfSource(cell.Index, 1);
        return $"{source.DisplayPath}{(line is null ? "" : $":{line}")}: cell {cell.Number} ({cell.Title})";
    }
}
