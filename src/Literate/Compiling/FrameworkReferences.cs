using Literate.Runtime;
using Microsoft.CodeAnalysis;

namespace Literate.Compiling;

/// <summary>What every cell is compiled against: the framework this process runs on, and what a cell may call of ours.</summary>
internal static class FrameworkReferences
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Loaded = new(Load);

    /// <summary>The references; read from disk once in a process.</summary>
    public static IReadOnlyList<MetadataReference> All => Loaded.Value;

    private static IReadOnlyList<MetadataReference> Load()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return [.. trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Kernel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];
    }
}
