using Literate.Cells;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>Compiles the cells of one notebook in order.</summary>
internal sealed class CellCompiler
{
    private readonly SubmissionCompiler _submissions;
    private readonly Imports _imports;

    /// <param name="folder">The notebook's folder.</param>
    public CellCompiler(string folder)
    {
        _submissions = new SubmissionCompiler(folder, Files);
        _imports = new Imports(folder, Files);
    }

    /// <summary>The files that the last cell has asked for.</summary>
    public FilesAskedFor Files { get; } = new();

    /// <summary>Compiles the next cell. What it imports leaves a trace only with the cell itself.</summary>
    public CompiledCell Compile(CodeCell cell)
    {
        Files.Clear();
        var before = _submissions.End;
        CompiledCell? compiled = null;
        try
        {
            return compiled = CompileAtEnd(cell);
        }
        finally
        {
            if (compiled?.LeavesTrace(cell) != true) // It is null where the compiler itself has failed.
                _submissions.End = before;
        }
    }

    /// <summary>
    /// Makes the next cell a link of the chain, without compiling it and whether it has errors or not. One that should be
    /// refused leaves no trace here either.
    /// </summary>
    /// <returns>
    /// The compiler's view of the cell; null where its lines of the dialect are not understood, or its imports cannot be read.
    /// </returns>
    public CSharpCompilation? Declare(CodeCell cell)
    {
        var before = _submissions.End;
        var code = CellCode.Parse(cell.Cell.Source);
        var compilation = code.Problems.Count == 0 && code.Imports.SelectMany(import => _imports.Of(import.Path)).All(Declare)
            ? _submissions.Declare(code.Code, SourceName.OfCell(cell.Number))
            : null;
        if (compilation is null || cell.Disposition == Disposition.DoesNotCompile)
            _submissions.End = before;
        return compilation;
    }

    private bool Declare(ImportedPiece piece)
    {
        if (piece.Problem is not null)
            return false;
        _submissions.Declare(piece.Code, piece.Name);
        return true;
    }

    private CompiledCell CompileAtEnd(CodeCell cell)
    {
        var code = CellCode.Parse(cell.Cell.Source);
        if (code.Problems.Count > 0)
            return CompiledCell.Refused(code.Problems);

        var submissions = new List<CompiledSubmission>();
        foreach (var (line, path) in code.Imports)
        {
            foreach (var piece in _imports.Of(path))
            {
                if (Import(piece, submissions) is { } problem)
                    return CompiledCell.Refused(problem with { Line = line });
            }
        }

        var own = _submissions.Compile(code.Code, SourceName.OfCell(cell.Number));
        return own.Submission is { } submission ? new CompiledCell([.. submissions, submission], []) : CompiledCell.Refused(own.Errors);
    }

    private CellDiagnostic? Import(ImportedPiece piece, List<CompiledSubmission> submissions)
    {
        if (piece.Problem is not null)
            return piece.Problem;

        var compiled = _submissions.Compile(piece.Code, piece.Name);
        if (compiled.Submission is null)
            return DialectErrors.ImportUnreadable(piece.Path, $"{piece.Name}: {compiled.Errors[0]}");
        submissions.Add(compiled.Submission);
        return null;
    }
}
