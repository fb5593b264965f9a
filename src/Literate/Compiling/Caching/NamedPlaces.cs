using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Text;

namespace Literate.Compiling.Caching;

/// <summary>Looks for full paths of this machine in what the compiler gave, which would be wrong in a checkout elsewhere.</summary>
internal static class NamedPlaces
{
    /// <summary>Whether the errors, the assemblies or the symbols of a cell name the notebook's folder or a file by its full path.</summary>
    public static bool Any(CompiledCell compiled, CellKey key, string folder)
    {
        var paths = key.Dependencies.Select(dependency => dependency.Path).Append(folder).ToList();
        return compiled.Errors.Any(error => paths.Exists(path => error.Message.Contains(path, StringComparison.Ordinal)))
            || compiled.Submissions.Any(submission => IsIn(submission.Assembly, folder) || HasRootedSource(submission.Symbols));
    }

    private static bool IsIn(byte[] assembly, string folder) =>
        assembly.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)) >= 0 || assembly.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder)) >= 0;

    /// <summary>Symbols keep the parts of a path apart, so that it is not to be found as a whole. A file outside the notebook's folder has one.</summary>
    private static bool HasRootedSource(byte[] symbols)
    {
        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        var reader = provider.GetMetadataReader();
        return reader.Documents.Any(document => Path.IsPathRooted(reader.GetString(reader.GetDocument(document).Name)));
    }
}
