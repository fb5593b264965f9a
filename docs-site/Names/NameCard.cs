using DocsSite.Documentation;

namespace DocsSite.Names;

/// <summary>What a page tells of a name in its code.</summary>
/// <param name="Kind">What it is, where the signature does not say so: local, parameter, variable; else null.</param>
/// <param name="Signature">Its declaration in short.</param>
/// <param name="Summary">What its documentation says of it; empty where there is none.</param>
/// <param name="Target">Where there is more, or null.</param>
internal sealed record NameCard(string? Kind, IReadOnlyList<SignatureToken> Signature, IReadOnlyList<DocPart> Summary, NameTarget? Target);
