using System.Threading.Channels;
using Literate.Cells;
using Literate.Compiling;
using Literate.Compiling.Caching;

namespace Literate.Running;

/// <summary>Compiles the cells of a notebook, in order, while those before them run.</summary>
/// <remarks>
/// On a thread of its own: it has a stack on which the compiler can follow code that is nested deeply, and where the compiler
/// takes too long it is left behind, without taking a thread from the others. A cell that names files is compiled when
/// its turn has come, and not before, because the cells before it may write them.
/// </remarks>
internal sealed class CompileAhead : IAsyncDisposable
{
    private const int StackSize = 256 * 1024 * 1024; // Only what is used of it takes memory.

    private readonly Channel<CompiledCell> _compiled = Channel.CreateUnbounded<CompiledCell>();
    private readonly SemaphoreSlim _turns = new(0);
    private readonly CancellationTokenSource _stop = new();

    /// <summary>Begins to compile.</summary>
    /// <param name="folder">The notebook's folder.</param>
    /// <param name="cells">The cells that are to run.</param>
    /// <param name="cache">The cache, or null to do without.</param>
    public CompileAhead(string folder, IReadOnlyList<CodeCell> cells, CompileCache? cache) =>
        new Thread(() => CompileAll(new NotebookCompiler(folder, cache), cells), StackSize) { IsBackground = true, Name = "Literate compiler" }.Start();

    /// <summary>The next cell, whose turn has come. Call it once for each.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public ValueTask<CompiledCell> NextAsync(CancellationToken cancellationToken)
    {
        _turns.Release();
        return _compiled.Reader.ReadAsync(cancellationToken);
    }

    /// <summary>Ends the compiling after the cell at hand; what is left is not wanted any more.</summary>
    public async ValueTask DisposeAsync() => await _stop.CancelAsync().ConfigureAwait(false);

    private static bool NamesFiles(CodeCell cell) =>
        cell.Cell.Source.Contains("#load", StringComparison.Ordinal)
        || cell.Cell.Source.Contains("#r", StringComparison.Ordinal)
        || cell.Cell.Source.Contains("#!import", StringComparison.Ordinal);

    private static CompiledCell Compile(NotebookCompiler compiler, CodeCell cell)
    {
        try
        {
            return compiler.Compile(cell);
        }
        catch (Exception error) // A fault of the compiler's, or the end of the memory: it costs this cell, not the run.
        {
            return CompiledCell.Refused(DialectErrors.CompilerGaveUp(error));
        }
    }

    private void CompileAll(NotebookCompiler compiler, IReadOnlyList<CodeCell> cells)
    {
        try
        {
            var turns = 0;
            for (var i = 0; i < cells.Count; i++)
            {
                for (; NamesFiles(cells[i]) && turns <= i; turns++)
                    _turns.Wait(_stop.Token);
                _stop.Token.ThrowIfCancellationRequested();
                _compiled.Writer.TryWrite(Compile(compiler, cells[i]));
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody waits for the rest.
        }
    }
}
