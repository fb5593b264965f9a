using Literate.Books;
using Literate.Documents;

namespace Literate.Watching;

/// <summary>Notebooks as they were when they were looked at, and the files that decide what comes of them.</summary>
/// <param name="Notebooks">The notebooks, in order.</param>
/// <param name="Inputs">Their files, by the notebook's path.</param>
public sealed record WatchedNotebooks(IReadOnlyList<NotebookSource> Notebooks, IReadOnlyDictionary<string, NotebookInputs> Inputs)
{
    private readonly HashSet<string> _files = [.. Inputs.Values.SelectMany(inputs => inputs.Files)];

    /// <summary>Looks at notebooks as they are now.</summary>
    /// <param name="notebooks">The notebooks, in order.</param>
    public static WatchedNotebooks Of(IReadOnlyList<NotebookSource> notebooks) =>
        new(notebooks, notebooks.ToDictionary(notebook => notebook.Path, NotebookInputs.Of));

    /// <summary>The folders in which the files are.</summary>
    public IEnumerable<string> Folders => _files.Select(path => Path.GetDirectoryName(path)!).Distinct();

    /// <summary>Whether what happens to this file or folder may matter: it is one of the files, a notebook that is new, its settings, or a folder.</summary>
    public bool MayMatter(string path) =>
        _files.Contains(path)
        || Path.GetFileName(path) == BookSettings.FileName
        || NotebookFile.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase)
        || Directory.Exists(path)
        || _files.Any(file => file.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal)); // A folder that has gone.

    /// <summary>The notebooks that are to be run, because they or their files are not as they were, and the files that have changed.</summary>
    public (IReadOnlyList<NotebookSource> Notebooks, IReadOnlyList<string> Files) ChangedSince(WatchedNotebooks before)
    {
        var files = new HashSet<string>();
        var notebooks = Notebooks.Where(notebook =>
        {
            List<string> changed = before.Inputs.TryGetValue(notebook.Path, out var known)
                ? [.. Inputs[notebook.Path].ChangedSince(known)]
                : [notebook.Path];
            files.UnionWith(changed);
            return changed.Count > 0;
        }).ToList();
        return (notebooks, [.. files.Order(StringComparer.Ordinal)]);
    }
}
