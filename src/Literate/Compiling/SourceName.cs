namespace Literate.Compiling;

/// <summary>
/// What stack traces call the source of a cell. It holds no path, so that a trace which a cell prints is the same on every machine.
/// </summary>
internal static class SourceName
{
    public static string OfCell(int number) => $"cell {number}";

    public static string OfImportedCell(string fileName, int number) => $"{fileName}, cell {number}";

    /// <summary>Whether <paramref name="file"/> is a source of the notebook, rather than a file of a library.</summary>
    public static bool IsOfNotebook(string? file) => file is not null && !Path.IsPathRooted(file);
}
