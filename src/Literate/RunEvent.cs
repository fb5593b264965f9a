using Literate.Books;
using Literate.Cells;
using Literate.Verdicts;

namespace Literate;

/// <summary>
/// What happens while notebooks run: <see cref="NotebookStarted"/>, <see cref="CellStarted"/> or <see cref="NotebookDone"/>.
/// Those of one notebook come in this order; those of notebooks that run at the same time are mixed.
/// </summary>
/// <param name="Place">The notebook's place among those of the run, counted from 0.</param>
/// <param name="Source">The notebook's file.</param>
public abstract record RunEvent(int Place, NotebookSource Source)
{
    /// <summary>A notebook's turn has come. Its file has not been read yet.</summary>
    /// <param name="Place">The notebook's place among those of the run, counted from 0.</param>
    /// <param name="Source">The notebook's file.</param>
    public sealed record NotebookStarted(int Place, NotebookSource Source) : RunEvent(Place, Source);

    /// <summary>A cell's turn has come: it is waited for until it is compiled, and then it runs. A cell that is not run has none.</summary>
    /// <param name="Place">The notebook's place among those of the run, counted from 0.</param>
    /// <param name="Source">The notebook's file.</param>
    /// <param name="Cell">The cell.</param>
    /// <param name="Of">How many code cells the notebook has.</param>
    public sealed record CellStarted(int Place, NotebookSource Source, CodeCell Cell, int Of) : RunEvent(Place, Source);

    /// <summary>A notebook has ended, well or not, or it was found that it cannot be run.</summary>
    /// <param name="Place">The notebook's place among those of the run, counted from 0.</param>
    /// <param name="Result">What came of it.</param>
    public sealed record NotebookDone(int Place, NotebookResult Result) : RunEvent(Place, Result.Source);
}
