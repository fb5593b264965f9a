using System.Collections.Immutable;

namespace Literate.Documents.Converting;

/// <summary>A notebook made to fit a format.</summary>
/// <param name="Notebook">The notebook. Written and read again, it has the same cells.</param>
/// <param name="From">For each of its cells the indices of those it was made of; several where prose was joined.</param>
/// <param name="Losses">What had to be changed.</param>
internal sealed record Fitted(Notebook Notebook, ImmutableArray<ImmutableArray<int>> From, ImmutableArray<Loss> Losses);

/// <summary>Gathers the cells of a <see cref="Fitted"/>.</summary>
internal sealed class Fitting
{
    private readonly ImmutableArray<Cell>.Builder _cells = ImmutableArray.CreateBuilder<Cell>();
    private readonly ImmutableArray<ImmutableArray<int>>.Builder _from = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
    private readonly ImmutableArray<Loss>.Builder _losses = ImmutableArray.CreateBuilder<Loss>();

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="from">The index of the cell it was made of.</param>
    public void Add(Cell cell, int from)
    {
        _cells.Add(cell);
        _from.Add([from]);
    }

    /// <summary>Joins prose to that before it; where code is before it, it is a cell of its own.</summary>
    public void Join(string prose, int from)
    {
        if (_cells is not [.., { Kind: CellKind.Markdown } before])
        {
            Add(new Cell { Kind = CellKind.Markdown, Source = prose }, from);
            return;
        }

        _cells[^1] = before with { Source = $"{before.Source}\n\n{prose}" };
        _from[^1] = _from[^1].Add(from);
        Lose(from, LossKind.CellBorder, "that it is a cell of its own: it is joined to the text before it");
    }

    /// <summary>Notes what had to be changed.</summary>
    public void Lose(int? cell, LossKind kind, string text) => _losses.Add(new Loss(cell, kind, text));

    /// <summary>The notebook of the cells.</summary>
    public Fitted Of(Notebook notebook) => new(notebook with { Cells = _cells.ToImmutable() }, _from.ToImmutable(), _losses.ToImmutable());
}
