namespace DocsSite.Markup;

/// <summary>The placeholders of the theme's templates. A view fills them; a book's own template is held against them.</summary>
/// <param name="Name">The template's file.</param>
/// <param name="Needed">Those without which the page would not work, or not say what it is there for.</param>
/// <param name="Optional">Those that a template may leave out.</param>
internal sealed record PageParts(string Name, IReadOnlyList<string> Needed, IReadOnlyList<string> Optional)
{
    /// <summary>The frame of every page.</summary>
    public static readonly PageParts Page = new(
        "page.html", ["policy", "title", "style", "script", "contents", "main"], ["head", "icon", "home", "site-title", "aside", "proof"]);

    /// <summary>The page of a notebook.</summary>
    public static readonly PageParts Chapter = new("chapter.html", ["cells", "cards"], ["own-title", "download", "neighbours"]);

    /// <summary>The page that a reader comes to first.</summary>
    public static readonly PageParts Start = new("start.html", ["chapters"], ["site-title", "about", "opening", "neighbours"]);

    /// <summary>The page for what is not there.</summary>
    public static readonly PageParts NotFound = new("not-found.html", [], ["home", "site-title", "chapters"]);

    /// <summary>The page that lists the types of the libraries.</summary>
    public static readonly PageParts ReferenceIndex = new("reference-index.html", ["libraries"], ["title"]);

    /// <summary>The page of a type.</summary>
    public static readonly PageParts ReferenceType = new(
        "reference-type.html", ["name", "documentation", "members", "cards"], ["index", "index-title", "namespace", "kind"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<PageParts> All { get; } = [Page, Chapter, Start, NotFound, ReferenceIndex, ReferenceType];

    /// <summary>The names of all placeholders.</summary>
    public IEnumerable<string> Names => [.. Needed, .. Optional];
}
