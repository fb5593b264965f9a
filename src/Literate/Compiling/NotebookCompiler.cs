using System.Runtime.CompilerServices;
using Literate.Cells;
using Literate.Compiling.Caching;
using Literate.Compiling.Roslyn;

namespace Literate.Compiling;

/// <summary>
/// Gives the compiled cells of one notebook, in order: from the cache where it has them, and from the compiler where not.
/// </summary>
/// <remarks>
/// The compiler is some ten megabytes of code, and a run that finds every cell in the cache does without. So nothing
/// outside the folder <c>Roslyn</c> holds anything of it, and the methods that enter the folder are never inlined: a method
/// is prepared as a whole before its first line runs, and would bring the compiler in with it.
/// <para>
/// What a cell means depends on those before it, so when the compiler is needed it is first told of these, in order. What
/// they share with later cells that is no declaration, as anonymous types, it makes sure of itself when it emits one.
/// </para>
/// </remarks>
/// <param name="folder">The notebook's folder.</param>
/// <param name="cache">The cache, or null to do without.</param>
internal sealed class NotebookCompiler(string folder, CompileCache? cache)
{
    private readonly Queue<CodeCell> _missing = new(); // They are links of the chain, and the compiler does not know them yet.
    private CellKey? _end = CompilerIdentity.Current is { } compiler ? CellKey.Start(compiler) : null;
    private CellCompiler? _compiler;

    // Once a file has changed meanwhile, the chain is no key's: what follows is neither kept nor taken from the cache.
    private bool _isOfItsKey = true;

    /// <summary>Compiles the next cell. A cell that is refused, or should be, leaves no trace, and neither does what it imports.</summary>
    public CompiledCell Compile(CodeCell cell)
    {
        if (cache is null || _end is null)
            return CompileNow(cell);

        var key = _end.Next(cell, folder);
        var compiled = cache.Find(key, folder);
        if (compiled is null)
            compiled = CompileAndKeep(cell, key, cache);
        else if (compiled.LeavesTrace(cell))
            _missing.Enqueue(cell);
        if (compiled.LeavesTrace(cell))
            _end = _isOfItsKey ? key : null;
        return compiled;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CompiledCell CompileAndKeep(CodeCell cell, CellKey key, CompileCache cache)
    {
        var compiled = CompileNow(cell);
        var known = key.Dependencies.Select(dependency => dependency.Path).ToHashSet(StringComparer.Ordinal);
        _isOfItsKey = _compiler!.Files.AreIn(known) && key.StillHolds;
        if (_isOfItsKey)
            cache.Keep(key, compiled, folder);
        return compiled;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private CompiledCell CompileNow(CodeCell cell)
    {
        _compiler ??= new CellCompiler(folder);
        while (_missing.TryDequeue(out var before))
            _compiler.Declare(before);
        return _compiler.Compile(cell);
    }
}
