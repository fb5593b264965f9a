using System.Text.Json;
using Literate.Books;
using Literate.Compiling.Caching;
using Literate.Documents;

namespace Literate.Running;

/// <summary>What holds for the run of one notebook.</summary>
/// <param name="Timeouts">How long it may take.</param>
/// <param name="Limits">How much it may use.</param>
/// <param name="Environment">The names of the environment variables that are passed on to its cells.</param>
/// <param name="AllowsErrors">Whether cells are run after one that failed.</param>
/// <param name="Worker">The program that runs cells, and arguments that go before its own.</param>
/// <param name="Cache">Where compiled cells are kept, or null.</param>
internal sealed record RunSettings(
    TimeLimits Timeouts, ResourceLimits Limits, IReadOnlyList<string> Environment, bool AllowsErrors, IReadOnlyList<string> Worker,
    CompileCache? Cache)
{
    /// <summary>Whether somebody is told of outputs as they come.</summary>
    public bool IsWatched { get; init; }

    /// <summary>
    /// The settings of engine and book. The notebook's own metadata goes before those of the book, as with nbclient, and
    /// the engine's options before both.
    /// </summary>
    public static RunSettings Of(EngineOptions engine, BookSettings book, Notebook notebook) => new(
        TimeoutsOf(engine, book.Timeouts, notebook),
        book.Limits,
        book.Environment,
        notebook.Metadata("execution", "allow_errors") is { ValueKind: JsonValueKind.True },
        engine.Worker,
        engine.Cache);

    private static TimeLimits TimeoutsOf(EngineOptions engine, TimeLimits book, Notebook notebook)
    {
        if (engine.CellTimeout is { TotalSeconds: var given })
            return book with { Cell = given, Notebook = Math.Max(given, book.Notebook) };
        return notebook.Metadata("execution", "timeout") is { ValueKind: JsonValueKind.Number } timeout && timeout.TryGetDouble(out var seconds) && TimeLimits.IsPossible(seconds)
            ? book with { Cell = seconds }
            : book;
    }
}
