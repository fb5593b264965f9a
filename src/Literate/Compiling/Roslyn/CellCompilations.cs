using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>The compiler's view of a notebook's cells, for whoever wants to colour or explain them. Nothing is run.</summary>
public static class CellCompilations
{
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
        var files = new FilesAskedFor();
        var submissions = new SubmissionCompiler(source.Folder, files);
        var imports = new Imports(source.Folder, files);
        return [.. CodeCell.Of(notebook).Select(cell => Declare(cell, submissions, imports))];
    }

    private static CSharpCompilation? Declare(CodeCell cell, SubmissionCompiler submissions, Imports imports)
    {
        if (cell.Cell.Language != CellLanguage.CSharp || cell.Disposition == Disposition.SkipExecution)
            return null;

        var before = submissions.End;
        var code = CellCode.Parse(cell.Cell.Source);
        var compilation = code.Problems.Count == 0 && code.Imports.All(import => Declare(imports.Of(import.Path), submissions))
            ? submissions.Declare(code.Code, SourceName.OfCell(cell.Number))
            : null;
        if (compilation is null || cell.Disposition == Disposition.DoesNotCompile)
            submissions.End = before;
        return compilation;
    }

    /// <summary>Declares what is imported; false where it cannot be read.</summary>
    private static bool Declare(IEnumerable<ImportedPiece> pieces, SubmissionCompiler submissions)
    {
        foreach (var piece in pieces)
        {
            if (piece.Problem is not null)
                return false;
            submissions.Declare(piece.Code, piece.Name);
        }

        return true;
    }
}
