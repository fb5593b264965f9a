using DocsSite.Names;

namespace DocsSite.Reference;

/// <summary>Where the pages of the reference are, and where on them the members.</summary>
internal sealed class ReferencePlaces
{
    /// <summary>The page that lists all types.</summary>
    public const string Index = $"{Folder}/index.html";

    private const string Folder = "reference";

    private static readonly string[] OwnAnchors = ["main", "contents"]; // Of the frame of every page.

    private readonly Dictionary<NameTarget.Library, (string Path, string? Anchor)> _places = [];

    /// <param name="libraries">The libraries.</param>
    public ReferencePlaces(IReadOnlyList<ReferenceLibrary> libraries)
    {
        var headings = new HashSet<string>(OwnAnchors, StringComparer.Ordinal);
        foreach (var space in libraries.SelectMany(library => library.Types).Where(type => !type.IsForCompilers && type.Namespace.Length > 0).Select(type => type.Namespace).Distinct())
            _places[NameTarget.Library.OfNamespace(space)] = (Index, Free(Words(space, keep: "-_"), "", headings));
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Index };
        foreach (var (library, type) in libraries.SelectMany(library => library.Types.Select(type => (library, type))))
        {
            var path = Free($"{Folder}/{Words(type.Id[2..], keep: ".-_")}", ".html", taken);
            _places[new NameTarget.Library(library.Name, type.Id)] = (path, null);
            var anchors = new HashSet<string>(OwnAnchors, StringComparer.Ordinal);
            foreach (var member in type.Members)
                _places[new NameTarget.Library(library.Name, member.Id)] = (path, Free(AnchorOf(member), "", anchors));
        }
    }

    /// <summary>The page and the anchor on it, which a type has none of; a namespace has its heading in the list of types; null for what has no page.</summary>
    public (string Path, string? Anchor)? Of(NameTarget.Library name) => _places.TryGetValue(name, out var place) ? place
        : TypeOf(name) is { } type && _places.TryGetValue(type, out place) ? place // A member that the compiler has added, and nobody has documented.
        : null;

    private static NameTarget.Library? TypeOf(NameTarget.Library member)
    {
        var name = member.Id.Split('(', '~')[0];
        return member.Id[0] is 'M' or 'P' or 'F' or 'E' && name.LastIndexOf('.') is > 1 and var dot ? member with { Id = $"T{name[1..dot]}" } : null;
    }

    /// <summary>The paths of all pages; none where there is no library.</summary>
    public IEnumerable<string> Paths => _places.Count == 0 ? [] : _places.Values.Select(place => place.Path).Prepend(Index).Distinct();

    private static string AnchorOf(ReferenceMember member)
    {
        if (member.Group == "Constructors")
            return "constructor";
        var name = member.Id[2..].Split('(', '~')[0];
        return Words(name[(name.LastIndexOf('.') + 1)..].Split('`')[0], keep: "-_");
    }

    private static string Words(string name, string keep) =>
        string.Concat(name.ToLowerInvariant().Select(character => char.IsAsciiLetterOrDigit(character) || keep.Contains(character) ? character : '-'));

    private static string Free(string stem, string ending, HashSet<string> taken)
    {
        var name = stem + ending;
        for (var number = 2; !taken.Add(name); number++)
            name = $"{stem}-{number}{ending}";
        return name;
    }
}
