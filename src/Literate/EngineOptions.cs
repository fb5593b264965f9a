using Literate.Compiling.Caching;

namespace Literate;

/// <summary>How an engine runs notebooks; what holds for one book only stands in its <see cref="Books.BookSettings"/>.</summary>
public sealed record EngineOptions
{
    /// <summary>The clock of the time limits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How many notebooks run at a time; at least 1.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>
    /// How long a cell may take, whatever its book and its notebook say; null for what they say. A notebook's own limit is
    /// lifted to it where that is shorter.
    /// </summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>Where compiled cells are kept for the next run; null to compile every cell anew and keep nothing.</summary>
    public CompileCache? Cache { get; init; } = CompileCache.Default;

    /// <summary>
    /// Whether a notebook that was stored by a run in another order, by its execution counts, is run a second time in that order
    /// where its cells do not give their stored outputs, to find out whether that is why. Without it the order is only told.
    /// </summary>
    public bool TriesStoredOrder { get; init; }

    /// <summary>
    /// What cells wait for. Until it ends, notebooks are read, compiled and their processes started, but no cell runs and no result is told. The waiting
    /// counts for no limit and no duration. Where it fails, the run ends with its exception.
    /// </summary>
    public Task Ready { get; init; } = Task.CompletedTask;

    /// <summary>The program that runs cells, and arguments that go before those it gets. For tests of what a worker may do wrong.</summary>
    internal IReadOnlyList<string> Worker { get; init; } = [Path.Combine(AppContext.BaseDirectory, "Literate.Worker.dll")];
}
