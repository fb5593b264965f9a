using Literate.Books;

namespace DocsSite.Pages;

/// <summary>Where the page of each notebook is: beside its folder's others, under the notebook's own name.</summary>
internal static class PagePaths
{
    public const string Start = "index.html";

    /// <summary>What web servers show where there is no page.</summary>
    public const string NotFound = "404.html";

    /// <summary>
    /// A path for each notebook. Two that would have the same one, also where case does not count, are told apart by a
    /// number; pages that are no notebook's keep their own, and so do folders.
    /// </summary>
    /// <param name="notebooks">The notebooks.</param>
    /// <param name="others">The paths of further pages that are no notebook's.</param>
    public static IReadOnlyDictionary<NotebookSource, string> Of(IReadOnlyCollection<NotebookSource> notebooks, IEnumerable<string> others)
    {
        var folders = notebooks.SelectMany(notebook => notebook.Name.Split('/').SkipLast(1).Aggregate(new List<string>(), (above, part) => [.. above, above.Count == 0 ? part : $"{above[^1]}/{part}"]));
        var taken = new HashSet<string>([Start, NotFound, .. others, .. folders], StringComparer.OrdinalIgnoreCase);
        return notebooks.ToDictionary(notebook => notebook, notebook =>
        {
            var stem = notebook.Name[..^Path.GetExtension(notebook.Name).Length];
            var path = $"{stem}.html";
            for (var number = 2; !taken.Add(path); number++)
                path = $"{stem}-{number}.html";
            return path;
        });
    }
}
