using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What keeps a notebook that can be read from being run.</summary>
internal static class NotebookCheck
{
    /// <summary>The problems, each with the file's name and in sentences that say what to do; none where the notebook can be run.</summary>
    public static IReadOnlyList<string> Problems(NotebookSource source, Notebook notebook, IReadOnlyList<CodeCell> cells)
    {
        if (notebook.Cells.IsEmpty)
            return [$"{source.DisplayPath}: the notebook has no cells, so there is nothing to run or to show. Add a cell, or remove the file."];

        var foreign = cells.FirstOrDefault(cell =>
            cell.Cell.Language != CellLanguage.CSharp && cell.Disposition != Disposition.SkipExecution);
        List<string> problems = [.. Expectations.Problems(notebook, cells).Select(found => $"{Place(source, found.Cell)}: {found.Problem}")];
        if (foreign is not null)
        {
            problems.Add($"{source.DisplayPath}: cell {foreign.Number} ({foreign.Title}) is in '{foreign.Cell.Language}', and only C# is run here. "
                + "Tag it \"skip-execution\" to leave it out, or change its language to csharp.");
        }

        return problems;
    }

    /// <summary>Where it says so: in a document the fence has its tags in the line before the code.</summary>
    private static string Place(NotebookSource source, CodeCell? cell) => cell is null
        ? source.DisplayPath
        : $"{source.DisplayPath}{(cell.Cell.Line is { } line ? $":{line - 1}" : "")}: cell {cell.Number} ({cell.Title})";
}
