using Literate.Cells;
using Literate.Documents;
using Literate.Files;

namespace Literate.Compiling.Roslyn;

/// <summary>The next piece of what an import brings, or why there is none; after a problem comes nothing more.</summary>
/// <param name="Path">The import it belongs to, as its line has it.</param>
/// <param name="Name">What stack traces call the piece.</param>
/// <param name="Code">The C# of the piece.</param>
/// <param name="Problem">Why it cannot be had, or null.</param>
internal sealed record ImportedPiece(string Path, string Name, string Code, CellDiagnostic? Problem = null)
{
    public static ImportedPiece Failed(string path, CellDiagnostic problem) => new(path, "", "", problem);
}

/// <summary>Follows the <c>#!import</c> lines of a notebook, and those of the files they name.</summary>
/// <param name="folder">The notebook's folder, from which every path starts.</param>
/// <param name="files">Told of each file.</param>
internal sealed class Imports(string folder, FilesAskedFor files)
{
    /// <summary>All that a file brings, in the order of running. The next piece is read when it is asked for.</summary>
    /// <param name="path">The path, as its line has it.</param>
    public IEnumerable<ImportedPiece> Of(string path) => Of(path, []);

    private IEnumerable<ImportedPiece> Of(string path, string[] importing)
    {
        var fullPath = files.Add(Path.Combine(folder, path));
        if (Read(path, fullPath, importing, out var sources) is { } problem)
        {
            yield return ImportedPiece.Failed(path, problem);
            yield break;
        }

        foreach (var (source, name) in sources)
        {
            var code = CellCode.Parse(source);
            foreach (var piece in code.Imports.SelectMany(import => Of(import.Path, [.. importing, fullPath])))
            {
                yield return piece;
                if (piece.Problem is not null)
                    yield break;
            }

            if (code.Problems is [var first, ..])
            {
                yield return ImportedPiece.Failed(path, DialectErrors.ImportUnreadable(path, $"{name}: {first}"));
                yield break;
            }

            yield return new ImportedPiece(path, name, code.Code);
        }
    }

    private static CellDiagnostic? Read(string path, string fullPath, string[] importing, out IReadOnlyList<ImportedCode> sources)
    {
        sources = [];
        if (!RegularFile.Exists(fullPath))
            return DialectErrors.ImportMissing(path);
        if (importing.Contains(fullPath))
            return DialectErrors.ImportCycle(path);
        try
        {
            sources = ImportedCode.Read(fullPath);
            return null;
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return DialectErrors.ImportUnreadable(path, error.Message);
        }
    }
}
