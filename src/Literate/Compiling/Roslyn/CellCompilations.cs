using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>The compiler's view of a notebook's cells, for whoever wants to colour or explain them. Nothing is run.</summary>
public static class CellCompilations
{
    private static readonly Lazy<CSharpCompilation?> First = new(() =>
        new CellCompiler(Environment.CurrentDirectory).Declare(new CodeCell(new Cell { Kind = CellKind.Code, Source = "" }, 0, 1)));

    /// <summary>Makes the compilations of a notebook's code cells, as links of one chain.</summary>
    /// <remarks>
    /// Each sees what the cells before it declare, and its last syntax tree is the cell's own code. Lines of the notebook
    /// dialect are blank in it, so that every line keeps its number. Nothing is compiled here, so that a cell with errors
    /// is a link too unless it is tagged <c>does-not-compile</c>.
    /// </remarks>
    /// <param name="source">The notebook's file, from whose folder references start.</param>
    /// <param name="notebook">What it holds.</param>
    /// <returns>
    /// One for each code cell, in order. It is null for a cell that is not C#, that is not run, whose lines of the dialect
    /// are not understood, or whose imports cannot be read.
    /// </returns>
    public static IReadOnlyList<CSharpCompilation?> Of(NotebookSource source, Notebook notebook)
    {
        var compiler = new CellCompiler(source.Folder);
        return [.. CodeCell.Of(notebook).Select(cell => IsCompiled(cell) ? compiler.Declare(cell) : null)];
    }

    /// <summary>
    /// What stands before a first cell: the usings and references that every notebook begins with. It is one for all, since the compiler
    /// takes longer over it than over a page.
    /// </summary>
    public static CSharpCompilation? Beginning => First.Value;

    private static bool IsCompiled(CodeCell cell) =>
        cell.Cell.Language == CellLanguage.CSharp && cell.Disposition != Disposition.SkipExecution;
}
