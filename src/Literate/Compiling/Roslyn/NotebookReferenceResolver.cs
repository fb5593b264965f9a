using System.Collections.Immutable;
using Literate.Files;
using Microsoft.CodeAnalysis;

namespace Literate.Compiling.Roslyn;

/// <summary>Finds the assembly that <c>#r "path"</c> names: the path starts from the notebook's folder.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="files">Told of each assembly.</param>
internal sealed class NotebookReferenceResolver(string folder, FilesAskedFor files) : MetadataReferenceResolver
{
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = files.Add(Path.Combine(folder, reference));
        return RegularFile.Exists(path) ? [MetadataReference.CreateFromFile(path, properties)] : [];
    }

    // Roslyn keeps what was resolved for resolvers that are equal, and each notebook is to ask for itself.
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
