using Literate.Cells;
using Literate.Documents;
using Literate.Files;

namespace Literate.Compiling;

/// <summary>The C# that a file named by <c>#!import</c> brings: the C# cells of a notebook, or a C# file as a whole.</summary>
/// <param name="Source">The text, which may hold lines of the notebook dialect.</param>
/// <param name="Name">What stack traces call it.</param>
internal sealed record ImportedCode(string Source, string Name)
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="DocumentException">It is no notebook.</exception>
    /// <exception cref="IOException">It cannot be read, or is too long to be source.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static IReadOnlyList<ImportedCode> Read(string path)
    {
        RegularFile.CheckLength(path);
        var fileName = Path.GetFileName(path);
        if (Path.GetExtension(path) is ".cs" or ".csx")
            return [new ImportedCode(File.ReadAllText(path), fileName)];
        return [.. CodeCell.Of(NotebookFile.Read(path))
            .Where(cell => cell.Cell.Language == CellLanguage.CSharp
                && cell.Disposition is not (Disposition.SkipExecution or Disposition.DoesNotCompile))
            .Select(cell => new ImportedCode(cell.Cell.Source, SourceName.OfImportedCell(fileName, cell.Number)))];
    }
}
