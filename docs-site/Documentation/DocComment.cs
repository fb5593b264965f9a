using DocsSite.Names;

namespace DocsSite.Documentation;

/// <summary>What the documentation says of a type or a member. What it does not say is empty.</summary>
/// <param name="Summary">What it is.</param>
/// <param name="TypeParameters">What its type parameters stand for.</param>
/// <param name="Parameters">What its parameters mean.</param>
/// <param name="Returns">What it gives, or what a property's value is.</param>
/// <param name="Exceptions">What it throws and when.</param>
/// <param name="Remarks">What else there is to know.</param>
/// <param name="Examples">How it is used.</param>
/// <param name="SeeAlso">What else to look at, each a reference.</param>
internal sealed record DocComment(
    IReadOnlyList<DocPart> Summary,
    IReadOnlyList<NamedDoc> TypeParameters,
    IReadOnlyList<NamedDoc> Parameters,
    IReadOnlyList<DocPart> Returns,
    IReadOnlyList<NamedDoc> Exceptions,
    IReadOnlyList<DocPart> Remarks,
    IReadOnlyList<DocPart> Examples,
    IReadOnlyList<DocPart> SeeAlso);

/// <summary>What is said of something that has a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Target">Where the name leads, or null.</param>
/// <param name="Parts">What is said.</param>
internal sealed record NamedDoc(string Name, NameTarget? Target, IReadOnlyList<DocPart> Parts);
