using Literate.Runtime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>What every cell is compiled against: the framework this process runs on, and what a cell may call of ours.</summary>
/// <remarks>
/// Roslyn keeps the symbols it makes of an assembly with the assembly's metadata, for the next compilation to find, but it
/// holds them weakly, and two compilations that start at the same moment make two sets. A chain of submissions that is
/// bound now to one set and then to the other falls apart: the framework's <c>IEnumerator&lt;int&gt;</c> of one cell is not
/// that of the next. So a first compilation makes the one set before any other starts, and keeps it alive.
/// </remarks>
internal static class FrameworkReferences
{
    private static readonly Lazy<CSharpCompilation> Anchor = new(MakeAnchor);

    /// <summary>The references; read from disk once in a process.</summary>
    public static IEnumerable<MetadataReference> All => Anchor.Value.ExternalReferences;

    private static CSharpCompilation MakeAnchor()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        var references = trusted.Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework)
            .Append(typeof(Kernel).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path));

        var anchor = CSharpCompilation.CreateScriptCompilation("Anchor", references: references);
        _ = anchor.GetSpecialType(SpecialType.System_Object); // Makes the symbols.
        return anchor;
    }
}
