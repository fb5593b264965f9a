namespace DocsSite.Pages;

/// <summary>The files of the book's folder that pages show or link to, and the links that lead nowhere.</summary>
/// <param name="folder">The book's folder. Nothing outside of it is ever taken.</param>
internal sealed class BookFiles(string folder)
{
    // Kinds that a browser shows or saves and does not run. An SVG runs nothing as an image, but does when it is opened by its
    // own address; so pages show one and never link to it.
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];
    private static readonly string[] Linked = [.. Images.Except([".svg"]), ".csv", ".tsv", ".txt", ".json", ".cs", ".csx", ".py", ".pdf", ".zip"];

    private readonly string _folder = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
    private readonly SortedDictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _lost = [];

    /// <summary>The files taken: path in the site, path on disk.</summary>
    public IReadOnlyDictionary<string, string> Taken => _taken;

    /// <summary>A sentence for each link that leads nowhere, in the order of the pages.</summary>
    public IEnumerable<string> Lost => _lost.Distinct();

    /// <summary>The file's path in the site, or null where it may not or cannot be taken.</summary>
    public string? Take(string fullPath, bool isImage)
    {
        if (!fullPath.StartsWith(_folder, StringComparison.Ordinal) || !File.Exists(fullPath)
            || !(isImage ? Images : Linked).Contains(Path.GetExtension(fullPath), StringComparer.OrdinalIgnoreCase))
            return null;

        var path = fullPath[_folder.Length..].Replace(Path.DirectorySeparatorChar, '/');
        if (path.Split('/').Any(part => part.StartsWith('.')) || path.StartsWith(Theme.Folder + "/", StringComparison.OrdinalIgnoreCase) || LeadsAway(path))
            return null;

        _taken[path] = fullPath;
        return path;
    }

    /// <summary>Notes a link that leads nowhere.</summary>
    public void Miss(string notebook, string address) =>
        _lost.Add($"{notebook}: the link '{(address.Length <= 80 ? address : address[..79] + "…")}' leads to nothing that a page can show, so it stands there as text.");

    /// <summary>Whether a part of the path is a symbolic link, which might lead out of the folder.</summary>
    private bool LeadsAway(string path)
    {
        var place = _folder;
        return path.Split('/').Any(part => File.GetAttributes(place = Path.Combine(place, part)).HasFlag(FileAttributes.ReparsePoint));
    }
}
