using System.Runtime.InteropServices;
using Literate.Runtime;

namespace Literate.Compiling.Caching;

/// <summary>All that compiling a cell depends on besides the notebook and the files it names, found out without loading the compiler.</summary>
internal static class CompilerIdentity
{
    // The compiler, and what it is itself built on.
    private static readonly string[] Compiler = ["Microsoft.CodeAnalysis.dll", "Microsoft.CodeAnalysis.CSharp.dll"];

    private static readonly Lazy<byte[]?> Found = new(Find);

    /// <summary>The identity as a hash; null where it cannot be found out, and so nothing can be kept.</summary>
    public static byte[]? Current => Found.Value;

    private static byte[]? Find()
    {
        var parts = Parts();
        if (parts.Contains(null))
            return null;

        var hash = new KeyHash();
        foreach (var part in parts)
            hash.Add(part!);
        return hash.ToArray();
    }

    internal static List<string?> Parts() =>
    [
        RuntimeInformation.FrameworkDescription, // The framework's assemblies are references of every cell, and
        ModuleOf(typeof(object)), // are built together with this one.
        ModuleOf(typeof(Kernel)), // What a cell may call of ours.
        ModuleOf(typeof(CompilerIdentity)), // The options and the language version are given here.
        .. Compiler.Select(ModuleOf),
    ];

    private static string ModuleOf(Type type) => type.Module.ModuleVersionId.ToString();

    private static string? ModuleOf(string fileName)
    {
        try
        {
            var known = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
            return known.FirstOrDefault(path => Path.GetFileName(path) == fileName) is { } found ? FileIdentity.ModuleVersionOf(found)?.ToString() : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
