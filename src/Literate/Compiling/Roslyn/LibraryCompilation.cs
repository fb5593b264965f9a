using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Literate.Compiling.Roslyn;

/// <summary>The compiler's view of a library, for whoever wants to explain what it offers. Nothing of it is run.</summary>
public static class LibraryCompilation
{
    /// <summary>The assemblies of the framework, and of what a cell may call of ours, as every cell refers to them.</summary>
    public static IEnumerable<MetadataReference> Framework => FrameworkReferences.All;

    /// <summary>An empty program that refers to the library, and to the framework as cells do.</summary>
    /// <param name="path">The library's file.</param>
    /// <param name="dependencies">The files of the libraries that it is built on.</param>
    /// <returns>The program, and the library in it; null where the file is no assembly.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static (CSharpCompilation Program, IAssemblySymbol Library)? Of(string path, params IEnumerable<string> dependencies)
    {
        var library = MetadataReference.CreateFromFile(path);
        var program = CSharpCompilation.CreateScriptCompilation("Library", references: [.. FrameworkReferences.All, library, .. dependencies.Select(file => MetadataReference.CreateFromFile(file))]);
        return program.GetAssemblyOrModuleSymbol(library) is IAssemblySymbol assembly ? (program, assembly) : null;
    }
}
