using System.Globalization;

namespace Literate.Compiling;

/// <summary>
/// What stack traces call the source of a cell. It holds no path, so that a trace which a cell prints is the same on every machine.
/// </summary>
internal static class SourceName
{
    private const string Cell = "cell ";

    public static string OfCell(int number) => Cell + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of the notebook's own cell that is called so; null where it is another source.</summary>
    public static int? CellOf(string? file) => file is not null && file.StartsWith(Cell, StringComparison.Ordinal)
        && int.TryParse(file.AsSpan(Cell.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static string OfImportedCell(string fileName, int number) => $"{fileName}, cell {number}";

    /// <summary>Whether <paramref name="file"/> is a source of the notebook, rather than a file of a library.</summary>
    public static bool IsOfNotebook(string? file) => file is not null && !Path.IsPathRooted(file);
}
