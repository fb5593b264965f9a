using DocsSite.Discovery;
using DocsSite.Files;
using DocsSite.Prose;
using DocsSite.Writing;

namespace DocsSite.Pages;

/// <summary>The files of the book's folder that pages show or link to, and the links that lead nowhere.</summary>
/// <param name="folder">The book's folder. Nothing outside of it is ever taken.</param>
internal sealed class BookFiles(string folder)
{
    // Kinds that a browser shows or saves and does not run. An SVG would run what is in it when it is opened by its own address;
    // so pages show one and never link to it, and what could run is taken out of the copy.
    private static readonly string[] Images = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"];
    private static readonly string[] Linked = [.. Images.Except([".svg"]), ".csv", ".tsv", ".txt", ".json", ".cs", ".csx", ".py", ".fs", ".vb", ".sql", ".log", ".pdf", ".zip"];

    // Kinds that a book may have too, at places where a site has its own.
    private static readonly string[] OfSite = [VerifiedFile.FileName, LlmsText.FileName];

    private readonly string _folder = Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar;
    private readonly SortedDictionary<string, string> _taken = new(StringComparer.Ordinal);
    private readonly List<string> _warnings = [];
    private readonly List<BrokenLink> _broken = [];

    /// <summary>The files that some pages have taken, each once, as the site has them.</summary>
    public static IEnumerable<SiteFile> TakenBy(IEnumerable<BookFiles> pages) => pages
        .SelectMany(page => page._taken).DistinctBy(file => file.Key).OrderBy(file => file.Key, StringComparer.Ordinal)
        .Select(file => new SiteFile(file.Key, Content(file.Value)));

    /// <summary>A sentence for each link that a page may not have, and for each file that was changed, in the order of the pages.</summary>
    public IEnumerable<string> Warnings => _warnings.Distinct();

    /// <summary>The links that should lead to something of the book and lead to nothing, in the order of the pages.</summary>
    public IReadOnlyList<BrokenLink> Broken => _broken;

    /// <summary>The file's path in the site, or null where it may not or cannot be taken.</summary>
    public string? Take(string fullPath, bool isImage)
    {
        if (Hindrance(fullPath, isImage) is not null)
            return null;

        var path = PathOf(fullPath);
        if (Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase) && !_taken.ContainsKey(path))
        {
            var file = File.ReadAllBytes(fullPath);
            if (PassiveSvg.Of(file) is not { } passive)
                return null;
            if (passive != file)
                _warnings.Add($"{path}: what could run or load something is taken out of the site's copy of this picture.");
        }

        path = PlaceOf(path);
        _taken[path] = fullPath;
        return path;
    }

    private string PathOf(string fullPath) => fullPath[_folder.Length..].Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Where the site has a file; one whose place is that of a file of the site's own gets a number.</summary>
    private string PlaceOf(string path)
    {
        var place = path;
        for (var number = 2; OfSite.Contains(place, StringComparer.OrdinalIgnoreCase) || (place != path && File.Exists(_folder + place)); number++)
            place = $"{Path.GetFileNameWithoutExtension(path)}-{number}{Path.GetExtension(path)}";
        return place;
    }

    /// <summary>Whether a path is one inside the book's folder, and of nothing that is there, hidden or not.</summary>
    public bool IsMissing(string fullPath) => fullPath.StartsWith(_folder, StringComparison.Ordinal) && !Path.Exists(fullPath)
        && !IsHidden(PathOf(fullPath));

    /// <summary>Notes a link that a page may not have.</summary>
    /// <param name="chapter">The notebook that has it.</param>
    /// <param name="place">Where in it.</param>
    /// <param name="address">The address.</param>
    /// <param name="why">Why not, as the end of a sentence.</param>
    public void Refuse(Chapter chapter, LinkPlace place, string address, string why) =>
        _warnings.Add($"{place.In(chapter)}the link '{BrokenLink.Shown(address)}' leads to nothing that a page can show, so it stands there as text: {why}");

    /// <summary>Why a file that is there is not taken, as the end of a sentence.</summary>
    public string WhyNotTaken(string fullPath, bool isImage) => Hindrance(fullPath, isImage) ?? "it is no picture that can be read.";

    /// <summary>What keeps a file from being taken, before it is looked into; null for nothing. The disk is not asked about what is outside of the book's folder.</summary>
    private string? Hindrance(string fullPath, bool isImage) =>
        !fullPath.StartsWith(_folder, StringComparison.Ordinal) ? "it is outside of the book's folder."
        : IsHidden(PathOf(fullPath)) ? "it is hidden: its name, or that of its folder, begins with a dot."
        : SiteFolders.Have(PathOf(fullPath)) ? "the site has files of its own in this folder."
        : Directory.Exists(fullPath) ? "it is a folder."
        : !File.Exists(fullPath) ? "it is not there."
        : LeadsAway(PathOf(fullPath)) ? "it is a symbolic link, or in a folder that is one."
        : !(isImage ? Images : Linked).Contains(Path.GetExtension(fullPath), StringComparer.OrdinalIgnoreCase) ? $"files of this kind are not {(isImage ? "shown as pictures" : "published")}."
        : null;

    private static bool IsHidden(string path) => path.Split('/').Any(part => part.StartsWith('.'));

    /// <summary>Notes a link that is broken.</summary>
    public void Break(BrokenLink link) => _broken.Add(link);

    private static byte[] Content(string path)
    {
        var file = File.ReadAllBytes(path);
        return Path.GetExtension(path).Equals(".svg", StringComparison.OrdinalIgnoreCase) ? PassiveSvg.Of(file) ?? [] : file;
    }

    /// <summary>Whether a part of the path is a symbolic link, which might lead out of the folder.</summary>
    private bool LeadsAway(string path)
    {
        var place = _folder;
        return path.Split('/').Any(part => File.GetAttributes(place = Path.Combine(place, part)).HasFlag(FileAttributes.ReparsePoint));
    }
}
