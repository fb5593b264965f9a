using DocsSite.Colours;
using DocsSite.Documentation;
using DocsSite.Names;

namespace DocsSite.Reference;

/// <summary>What a library offers to those who use it.</summary>
/// <param name="Name">The name of its assembly.</param>
/// <param name="Types">Its types, by namespace and name.</param>
/// <param name="Code">The C# of its examples, by its text, with what the compiler knows of it.</param>
/// <param name="Names">What is known of the names in that; tokens say which by its place here.</param>
internal sealed record ReferenceLibrary(
    string Name,
    IReadOnlyList<ReferenceType> Types,
    IReadOnlyDictionary<string, IReadOnlyList<CodeToken>> Code,
    IReadOnlyList<NameCard> Names);

/// <summary>A type of a library.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Name">Its name with type parameters, and with the types it is nested in.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Kind">What it is: class, record, struct, interface, enum, delegate.</param>
/// <param name="Signature">Its declaration.</param>
/// <param name="Documentation">What its documentation says, or null.</param>
/// <param name="IsForCompilers">Whether it is public only for what compilers write (<c>EditorBrowsable(Never)</c>).</param>
/// <param name="Members">Its own members, by kind and name.</param>
/// <param name="Inherited">The members it has from others.</param>
/// <param name="Extensions">The library's extension methods for it.</param>
/// <param name="Obsolete">Why it is obsolete, in the words of its author, which may be none; null where it is not.</param>
internal sealed record ReferenceType(
    string Id,
    string Name,
    string Namespace,
    string Kind,
    IReadOnlyList<SignatureToken> Signature,
    DocComment? Documentation,
    bool IsForCompilers,
    IReadOnlyList<ReferenceMember> Members,
    IReadOnlyList<InheritedMembers> Inherited,
    IReadOnlyList<DocPart.Member> Extensions,
    string? Obsolete = null);

/// <summary>A member of a type.</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Group">What its group is called: Constructors, Methods.</param>
/// <param name="Name">Its name, a method's with the types of its parameters.</param>
/// <param name="Signature">Its declaration.</param>
/// <param name="Documentation">What its documentation says, or null.</param>
/// <param name="Obsolete">Why it is obsolete, in the words of its author, which may be none; null where it is not.</param>
internal sealed record ReferenceMember(string Id, string Group, string Name, IReadOnlyList<SignatureToken> Signature, DocComment? Documentation, string? Obsolete = null);

/// <summary>Members that a type has from another.</summary>
/// <param name="From">The other type.</param>
/// <param name="Members">The members, by name; overloads once.</param>
internal sealed record InheritedMembers(DocPart.Member From, IReadOnlyList<DocPart.Member> Members);
