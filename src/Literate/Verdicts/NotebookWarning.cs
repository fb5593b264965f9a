using Literate.Books;
using Literate.Cells;

namespace Literate.Verdicts;

/// <summary>Something about a notebook that changes no verdict, and may mislead its reader.</summary>
/// <param name="Cell">The cell it is about, or null where it is about several.</param>
/// <param name="Sentence">What it is and what to do, in a sentence or two.</param>
public sealed record NotebookWarning(CodeCell? Cell, string Sentence)
{
    /// <summary>The warning with its place before it, in one line.</summary>
    /// <param name="notebook">The notebook it is about.</param>
    public string In(NotebookSource notebook)
    {
        var line = Cell?.Cell.Line is { } first ? $":{first}" : "";
        return $"{notebook.DisplayPath}{line}: {(Cell is null ? "" : $"cell {Cell.Number} ({Cell.Title}): ")}{Sentence}";
    }
}
