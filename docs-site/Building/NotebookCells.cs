using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace DocsSite.Building;

/// <summary>Reads the code cells of a notebook that was not run yet.</summary>
internal static class NotebookCells
{
    /// <summary>Its code cells, in order; null where it cannot be read. Its run tells why, and there will be no site.</summary>
    public static IReadOnlyList<CodeCell>? Of(NotebookSource notebook)
    {
        try
        {
            return CodeCell.Of(NotebookFile.Read(notebook.Path));
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
