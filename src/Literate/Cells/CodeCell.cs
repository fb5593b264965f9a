using Literate.Documents;

namespace Literate.Cells;

/// <summary>A code cell at its place in a notebook.</summary>
/// <param name="Cell">The cell as its file has it.</param>
/// <param name="Index">Its place among all cells of the notebook, counted from 0.</param>
/// <param name="Number">Its place among the code cells, counted from 1; what a notebook shows as <c>[3]</c> after a run from the top.</param>
public sealed record CodeCell(Cell Cell, int Index, int Number)
{
    /// <summary>What is expected of the cell.</summary>
    public Disposition Disposition { get; } = DispositionTags.Read(Cell.Tags);

    /// <inheritdoc cref="Cell.Name" />
    public string Name { get; } = Cell.Name;

    /// <inheritdoc cref="Cell.Title" />
    public string Title { get; } = Cell.Title;

    /// <summary>The code cells of <paramref name="notebook"/>, in order.</summary>
    public static IReadOnlyList<CodeCell> Of(Notebook notebook) =>
        [.. notebook.Cells
            .Select((cell, index) => (cell, index))
            .Where(item => item.cell.Kind == CellKind.Code)
            .Select((item, number) => new CodeCell(item.cell, item.index, number + 1))];
}
