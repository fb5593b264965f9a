using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Tests.Support;

/// <summary>Compiles a library for cells to reference.</summary>
internal static class Library
{
    private static readonly MetadataReference Framework = MetadataReference.CreateFromFile(typeof(object).Assembly.Location);

    /// <summary>Writes the assembly <paramref name="name"/> into the folder, where the name may begin with other folders.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The file's name, with its extension.</param>
    /// <param name="code">The C# it holds.</param>
    /// <param name="references">The names of assemblies in the folder that it references.</param>
    public static void WriteLibrary(this TempFolder folder, string name, string code, params IEnumerable<string> references)
    {
        var compilation = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(name),
            [CSharpSyntaxTree.ParseText(code)],
            [Framework, .. references.Select(reference => MetadataReference.CreateFromFile(folder[reference]))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        Assert.Empty(compilation.Emit(assembly).Diagnostics);
        folder.Write(name, assembly.ToArray());
    }
}
