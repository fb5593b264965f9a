using System.Text.RegularExpressions;

namespace Literate.Verdicts;

/// <summary>Takes the path of a book's folder out of what its cells print, where it would differ from machine to machine.</summary>
public static class BookPath
{
    /// <summary>What stands in the path's place.</summary>
    public const string Placeholder = "<book>";

    /// <summary>
    /// The text with <see cref="Placeholder"/> for the folder's path: as it was named, and as a cell sees it, which knows
    /// nothing of links on the way. A longer path that only begins or ends alike stays as it is.
    /// </summary>
    public static string Hide(string text, string folder)
    {
        foreach (var path in new[] { folder, PhysicalPath.Of(folder) }.Select(Path.TrimEndingDirectorySeparator).Distinct())
        {
            if (path.Length > 1 && text.Contains(path, StringComparison.Ordinal))
                text = Regex.Replace(text, $@"(?<![\w.-]){Regex.Escape(path)}(?![\w-]|\.\w)", Placeholder);
        }

        return text;
    }
}
