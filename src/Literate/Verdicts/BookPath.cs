using System.Text.RegularExpressions;

namespace Literate.Verdicts;

/// <summary>The book's place on this machine, which must not stand in what is compared or published.</summary>
public static class BookPath
{
    /// <summary>
    /// The text with <c>&lt;book&gt;</c> in the place of the folder's path: as it is named, and without the links on the way,
    /// which is how a cell sees it. Only the whole path counts: the folder <c>/b</c> is in <c>/b/data</c> and in
    /// <c>file:///b.</c>, and not in <c>/bulletin</c>, <c>/b-2</c>, <c>/b.txt</c> or <c>http://host/b</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="folder">The full path of the book's folder.</param>
    public static string Hide(string text, string folder)
    {
        // The longer first: the one may be the end of the other, as /var/b is of /private/var/b.
        var folders = new[] { folder, PhysicalPath.Of(folder) }.Select(Path.TrimEndingDirectorySeparator)
            .Distinct().Where(path => path.Length > 1).OrderByDescending(path => path.Length);
        return folders.Aggregate(text, (hidden, path) => !hidden.Contains(path, StringComparison.Ordinal) ? hidden : Regex.Replace(
            hidden, $@"(?<![\p{{L}}\p{{Nd}}_-]){Regex.Escape(path)}(?![\p{{L}}\p{{Nd}}_-]|\.\p{{L}})", "<book>", RegexOptions.CultureInvariant));
    }
}
