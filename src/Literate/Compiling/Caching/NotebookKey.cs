using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Compiling.Caching;

/// <summary>What a notebook means to the compiler, as a name: for whoever keeps what is made of its compilations.</summary>
public static class NotebookKey
{
    /// <summary>
    /// A name that is the same for two notebooks only if the compiler sees the same in them: the code of all cells and which of
    /// them are compiled, what the files hold that they name and the documentation beside libraries, the framework, and the compiler. Prose, outputs and the place
    /// of the notebook are no part of it. The compiler is not loaded to find it out.
    /// </summary>
    /// <param name="source">The notebook's file, from whose folder references start.</param>
    /// <param name="notebook">What it holds.</param>
    /// <returns>Letters and digits, for a file's name; null where it cannot be found out, and so nothing can be kept.</returns>
    public static string? Of(NotebookSource source, Notebook notebook)
    {
        if (CompilerIdentity.Current is not { } compiler)
            return null;

        var key = CellKey.Start(compiler);
        foreach (var cell in CodeCell.Of(notebook))
        {
            key = key with { Hash = new KeyHash().Add(key.Hash).Add($"{cell.Cell.Language} {cell.Disposition}").ToArray() };
            key = key.Next(cell, source.Folder);
        }

        var hash = new KeyHash().Add(key.Hash);
        foreach (var library in key.Dependencies.Where(dependency => dependency.Kind == DependencyKind.Library))
            hash.Add(OfLibrary(library.Path));
        return Convert.ToHexStringLower(hash.ToArray());
    }

    /// <summary>What a library and the documentation beside it are, in words, for a name that is made of texts.</summary>
    /// <param name="path">The library's file.</param>
    public static string OfLibrary(string path) => $"{FileIdentity.OfLibrary(path)} {FileIdentity.OfText(Path.ChangeExtension(path, ".xml"), out _)}";

    /// <summary>The name of a text, or of several together.</summary>
    /// <returns>Letters and digits, for a file's name; null where the compiler's identity cannot be found out.</returns>
    public static string? OfTexts(params IEnumerable<string> texts)
    {
        if (CompilerIdentity.Current is not { } compiler)
            return null;

        var hash = new KeyHash().Add(compiler);
        foreach (var text in texts)
            hash.Add(text);
        return Convert.ToHexStringLower(hash.ToArray());
    }
}
