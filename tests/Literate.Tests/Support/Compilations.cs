using Literate.Cells;
using Literate.Compiling;
using Literate.Compiling.Caching;
using Literate.Documents;

namespace Literate.Tests.Support;

/// <summary>Compiles a cell for a test, which nothing runs.</summary>
internal static class Compilations
{
    /// <summary>Compiles a cell as the only one of a notebook in the folder.</summary>
    public static CompiledCell Compile(this TempFolder folder, string code)
    {
        var cell = new CodeCell(new Cell { Kind = CellKind.Code, Source = code }, 0, 1);
        using var cache = new TempFolder();
        return new NotebookCompiler(folder.Path, new CompileCache(cache.Path)).Compile(cell);
    }
}
