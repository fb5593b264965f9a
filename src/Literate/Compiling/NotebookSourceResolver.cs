using Microsoft.CodeAnalysis;

namespace Literate.Compiling;

/// <summary>Finds the file that <c>#load "path"</c> names: the path starts from the notebook's folder.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class NotebookSourceResolver(string folder) : SourceReferenceResolver
{
    private readonly SourceFileResolver _files = new([], folder);

    /// <summary>
    /// The path as it is, where a file's resolver would make it a full one: stack traces name a source by it, and what a
    /// cell prints must not hold a path of the machine.
    /// </summary>
    public override string NormalizePath(string path, string? baseFilePath) => path;

    public override string? ResolveReference(string path, string? baseFilePath) => _files.ResolveReference(path, null);

    public override Stream OpenRead(string resolvedPath) => _files.OpenRead(resolvedPath);

    // Roslyn keeps what was resolved for resolvers that are equal.
    public override bool Equals(object? other) => other is NotebookSourceResolver resolver && resolver._files.Equals(_files);

    public override int GetHashCode() => _files.GetHashCode();
}
