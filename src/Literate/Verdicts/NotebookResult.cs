using Literate.Books;
using Literate.Documents;

namespace Literate.Verdicts;

/// <summary>What came of a notebook: <see cref="Ran"/> or <see cref="Unreadable"/>.</summary>
/// <param name="Source">The notebook's file.</param>
public abstract record NotebookResult(NotebookSource Source)
{
    /// <summary>The notebook was run.</summary>
    /// <param name="Source">The notebook's file.</param>
    /// <param name="Content">The bytes of its files when they were read.</param>
    /// <param name="Notebook">The notebook those bytes hold.</param>
    /// <param name="Cells">The code cells, in order, with what each did.</param>
    /// <param name="Runtime">The runtime the cells ran on, for instance <c>.NET 10.0.1</c>; empty when none was run.</param>
    /// <param name="Duration">From the reading of the file to the last verdict.</param>
    /// <param name="PeakWorkerMemory">The most memory the worker held, in bytes; 0 where none ran.</param>
    public sealed record Ran(
        NotebookSource Source,
        NotebookContent Content,
        Notebook Notebook,
        IReadOnlyList<CellResult> Cells,
        string Runtime,
        TimeSpan Duration,
        long PeakWorkerMemory) : NotebookResult(Source)
    {
        /// <summary>What changes no verdict and may mislead a reader of the notebook.</summary>
        public IReadOnlyList<NotebookWarning> Warnings { get; init; } = [];
    }

    /// <summary>The file is no notebook, or one that cannot be run here.</summary>
    /// <param name="Source">The notebook's file.</param>
    /// <param name="Problem">What is wrong and what to do, with the file's name and, where one is to blame, the line.</param>
    public sealed record Unreadable(NotebookSource Source, string Problem) : NotebookResult(Source);

    /// <summary>Whether the notebook was run and nothing is wrong with any of its cells.</summary>
    public bool IsGood => this is Ran ran && ran.Cells.All(cell => cell.Verdict.IsGood);
}
