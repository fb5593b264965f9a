using Literate.Cells;
using Literate.Files;
using Microsoft.CodeAnalysis;

namespace Literate.Compiling.Roslyn;

/// <summary>Finds the file that <c>#load "path"</c> names, beside the file that loads it; for a cell, in the notebook's folder.</summary>
/// <remarks>
/// It also names the sources in the symbols, and would put the folder before each name: a path of the machine, which
/// stack traces would print. So the folder is mapped to nothing.
/// </remarks>
/// <param name="folder">The notebook's folder.</param>
/// <param name="files">Told of each file.</param>
internal sealed class NotebookSourceResolver(string folder, FilesAskedFor files) : SourceFileResolver([], folder, [new(folder, "")])
{
    private readonly string _folder = folder;

    public override string? ResolveReference(string path, string? baseFilePath)
    {
        var beside = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : _folder;
        files.Add(Path.Combine(beside, path));
        return base.ResolveReference(path, baseFilePath);
    }

    protected override bool FileExists(string? resolvedPath) => resolvedPath is not null && RegularFile.Exists(resolvedPath);

    public override Stream OpenRead(string resolvedPath)
    {
        RegularFile.CheckLength(resolvedPath);
        var content = File.ReadAllBytes(resolvedPath);
        if (Nesting.TooDeepAt(new StreamReader(new MemoryStream(content)).ReadToEnd()) is { } place)
            throw new IOException($"({place.Line + 1},{place.Character + 1}): {DialectErrors.TooDeep}");
        return new MemoryStream(content);
    }

    // As with the references: each notebook is to ask for itself.
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
