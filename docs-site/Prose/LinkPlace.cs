using DocsSite.Pages;
using Literate.Documents;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>Where in a notebook a link stands, so that one with which something is wrong can be found.</summary>
/// <param name="Cell">The cell of prose, whose attachments an image may show; null for what a cell gave.</param>
/// <param name="OutputOf">The number of the code cell that gave it, or null.</param>
/// <param name="Line">The line in the text, counted from 1.</param>
internal sealed record LinkPlace(Cell? Cell, int? OutputOf = null, int Line = 1)
{
    public LinkPlace At(MarkdownObject link) => this with { Line = link.Line + 1 };

    /// <summary>What a message about the link begins with: file and line, and the cell where a cell gave it.</summary>
    /// <param name="chapter">The notebook.</param>
    public string In(Chapter chapter)
    {
        var cells = chapter.Result.Notebook.Cells;
        var index = Cell is { } cell ? cells.IndexOf(cell, 0, ReferenceEqualityComparer.Instance)
            : chapter.Result.Cells.FirstOrDefault(code => code.Cell.Number == OutputOf)?.Cell.Index ?? -1;
        var line = index < 0 ? null : FileLines.Of(chapter.Source.Name, chapter.Result.Content.Notebook, chapter.Result.Notebook)
            .OfSource(index, Cell is null ? 1 : Line);
        var file = line is null ? chapter.Source.DisplayPath : $"{chapter.Source.DisplayPath}:{line}";
        return OutputOf is { } number ? $"{file}: in the output of cell {number}, " : $"{file}: ";
    }
}
