using Literate.Cells;
using Literate.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling;

/// <summary>A cell ready to run: what it imports, then its own code, each a submission.</summary>
/// <param name="Submissions">The submissions in the order of running; empty where there are errors.</param>
/// <param name="Errors">Why the cell cannot run; empty where it can.</param>
/// <param name="Compilation">The compiler's view of the cell's own code, or null where that was not reached.</param>
internal sealed record CompiledCell(
    IReadOnlyList<CompiledSubmission> Submissions,
    IReadOnlyList<CellDiagnostic> Errors,
    CSharpCompilation? Compilation);

/// <summary>Compiles the cells of one notebook in order.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class CellCompiler(string folder)
{
    private readonly SubmissionCompiler _submissions = new(folder);

    /// <summary>Compiles the next cell. A cell that is refused, or should be, leaves no trace, and neither does what it imports.</summary>
    public CompiledCell Compile(CodeCell cell)
    {
        var before = _submissions.End;
        var compiled = CompileAtEnd(cell);
        if (compiled.Errors.Count > 0 || cell.Disposition == Disposition.DoesNotCompile)
            _submissions.End = before;
        return compiled;
    }

    private CompiledCell CompileAtEnd(CodeCell cell)
    {
        var code = CellCode.Parse(cell.Cell.Source);
        if (code.Problems.Count > 0)
            return new CompiledCell([], code.Problems, null);

        var imported = new List<CompiledSubmission>();
        foreach (var (line, path) in code.Imports)
        {
            if (Import(path, imported, []) is { } problem)
                return new CompiledCell([], [problem with { Line = line }], null);
        }

        var own = _submissions.Compile(code.Code, SourceName.OfCell(cell.Number));
        return own.Submission is { } submission
            ? new CompiledCell([.. imported, submission], [], own.Compilation)
            : new CompiledCell([], own.Errors, own.Compilation);
    }

    /// <summary>Compiles all that <paramref name="path"/> holds: the C# cells of a notebook, or a C# file as a whole.</summary>
    private CellDiagnostic? Import(string path, List<CompiledSubmission> submissions, string[] importing)
    {
        var fullPath = Path.GetFullPath(Path.Combine(folder, path));
        if (!File.Exists(fullPath))
            return DialectErrors.ImportMissing(path);
        if (importing.Contains(fullPath))
            return DialectErrors.ImportCycle(path);

        IReadOnlyList<(string Source, string Name)> sources;
        try
        {
            sources = SourcesOf(fullPath);
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return DialectErrors.ImportUnreadable(path, error.Message);
        }

        foreach (var (source, name) in sources)
        {
            var code = CellCode.Parse(source);
            foreach (var (_, inner) in code.Imports)
            {
                if (Import(inner, submissions, [.. importing, fullPath]) is { } problem)
                    return problem;
            }

            var result = _submissions.Compile(code.Code, name);
            var error = code.Problems.Concat(result.Errors).FirstOrDefault();
            if (error is not null)
                return DialectErrors.ImportUnreadable(path, $"{name}: {error}");
            submissions.Add(result.Submission!);
        }

        return null;
    }

    private static IReadOnlyList<(string Source, string Name)> SourcesOf(string path)
    {
        var fileName = Path.GetFileName(path);
        if (Path.GetExtension(path) is ".cs" or ".csx")
            return [(File.ReadAllText(path), fileName)];
        return [.. CodeCell.Of(NotebookFile.Read(path))
            .Where(cell => cell.Cell.Language == CellLanguage.CSharp
                && cell.Disposition is not (Disposition.SkipExecution or Disposition.DoesNotCompile))
            .Select(cell => (cell.Cell.Source, SourceName.OfImportedCell(fileName, cell.Number)))];
    }
}
