using System.Text.Json.Serialization;
using DocsSite.Names;

namespace DocsSite.Documentation;

/// <summary>
/// A piece of a documentation comment. Inside a line: <see cref="Text"/>, <see cref="Code"/>, <see cref="Member"/>,
/// <see cref="Link"/>. By itself: <see cref="Paragraph"/>, <see cref="Block"/>, <see cref="List"/>.
/// </summary>
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Code), "code")]
[JsonDerivedType(typeof(Member), "member")]
[JsonDerivedType(typeof(Link), "link")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Block), "block")]
[JsonDerivedType(typeof(List), "list")]
internal abstract record DocPart
{
    private DocPart()
    {
    }

    /// <summary>Plain text.</summary>
    public sealed record Text(string Value) : DocPart;

    /// <summary>Code in a line: <c>c</c>, <c>paramref</c>, <c>see langword</c>.</summary>
    public sealed record Code(string Value) : DocPart;

    /// <summary>A reference to something that has a name: <c>see cref</c>.</summary>
    public sealed record Member(string Name, NameTarget? Target) : DocPart;

    /// <summary>A reference to a page: <c>see href</c>.</summary>
    public sealed record Link(string Name, string Address) : DocPart;

    /// <summary>A paragraph.</summary>
    public sealed record Paragraph(IReadOnlyList<DocPart> Parts) : DocPart;

    /// <summary>A block of code: <c>code</c>.</summary>
    public sealed record Block(string Value) : DocPart;

    /// <summary>A list. An entry has a term where the comment gives it one.</summary>
    public sealed record List(bool IsNumbered, IReadOnlyList<ListItem> Items) : DocPart;
}

/// <summary>An entry of a list.</summary>
/// <param name="Term">What it is about, or null.</param>
/// <param name="Parts">What it says.</param>
internal sealed record ListItem(IReadOnlyList<DocPart>? Term, IReadOnlyList<DocPart> Parts);
