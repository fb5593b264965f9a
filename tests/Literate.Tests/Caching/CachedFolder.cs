using Literate.Cells;
using Literate.Compiling;
using Literate.Compiling.Caching;
using Literate.Documents;
using Literate.Tests.Support;

namespace Literate.Tests.Caching;

/// <summary>A folder for notebooks, and a cache for their cells. Cells are compiled here and not run.</summary>
internal sealed class CachedFolder : IDisposable
{
    private readonly TempFolder _cache;
    private readonly bool _isOwner;

    public CachedFolder()
        : this(new TempFolder(), isOwner: true)
    {
    }

    private CachedFolder(TempFolder cache, bool isOwner) => (_cache, _isOwner) = (cache, isOwner);

    /// <summary>Where the notebooks are.</summary>
    public TempFolder Files { get; } = new();

    /// <summary>The cache's folder.</summary>
    public string CachePath => _cache.Path;

    /// <summary>The files of the cache.</summary>
    public IEnumerable<string> CacheFiles => _cache.Files().Select(name => _cache[name]);

    /// <summary>A cell as the first of a notebook.</summary>
    public static CodeCell Cell(string code) => new(new Cell { Kind = CellKind.Code, Source = code }, 0, 1);

    /// <summary>Another folder for notebooks that has the same cache.</summary>
    public CachedFolder Elsewhere() => new(_cache, isOwner: false);

    /// <summary>The numbers of the cells that the compiler was needed for, of a notebook with these cells.</summary>
    public IEnumerable<int> NumbersCompiled(params IEnumerable<string> cells) => NumbersCompiled(NotebookBuilder.Of(cells));

    /// <summary>The numbers of the cells that the compiler was needed for.</summary>
    public IEnumerable<int> NumbersCompiled(NotebookBuilder notebook) =>
        Compile(notebook).Where(cell => !cell.IsFromCache).Select(cell => cell.Number);

    /// <summary>Compiles a notebook, as an engine that has just been started would.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="withCache">Whether the cache is used.</param>
    public IReadOnlyList<(int Number, CompiledCell Compiled, bool IsFromCache)> Compile(NotebookBuilder notebook, bool withCache = true) =>
        Compile(notebook, withCache ? new CompileCache(CachePath) : null);

    /// <inheritdoc cref="Compile(NotebookBuilder, bool)" />
    /// <param name="notebook">The notebook.</param>
    /// <param name="cache">The cache.</param>
    public IReadOnlyList<(int Number, CompiledCell Compiled, bool IsFromCache)> Compile(NotebookBuilder notebook, CompileCache? cache)
    {
        var path = Files.Write("notebook.ipynb", notebook);
        var compiler = new NotebookCompiler(Files.Path, cache);
        var compiled = new List<(int, CompiledCell, bool)>();
        foreach (var cell in CodeCell.Of(NotebookFile.Read(path)).Where(cell => cell.Disposition != Disposition.SkipExecution))
        {
            var before = cache?.Hits;
            compiled.Add((cell.Number, compiler.Compile(cell), cache?.Hits != before));
        }

        return compiled;
    }

    public void Dispose()
    {
        Files.Dispose();
        if (_isOwner)
            _cache.Dispose();
    }
}
