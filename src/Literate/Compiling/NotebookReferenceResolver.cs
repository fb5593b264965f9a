using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Literate.Compiling;

/// <summary>Finds the assembly that <c>#r "path"</c> names: the path starts from the notebook's folder.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class NotebookReferenceResolver(string folder) : MetadataReferenceResolver
{
    private readonly string _folder = folder;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = Path.GetFullPath(Path.Combine(_folder, reference));
        return File.Exists(path) ? [MetadataReference.CreateFromFile(path, properties)] : [];
    }

    // Roslyn keeps what was resolved for resolvers that are equal.
    public override bool Equals(object? other) => other is NotebookReferenceResolver resolver && resolver._folder == _folder;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_folder);
}
