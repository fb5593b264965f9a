namespace Literate.Benchmarks.Comparison;

/// <summary>What the engine must reach.</summary>
internal static class Targets
{
    internal static IReadOnlyList<Target<Measured>> All { get; } =
    [
        new("eight notebooks, first run, against nbclient, one after the other", "at least 2x as fast; aim 5x", m => m.NbclientInTurn / m.First, "x as fast", x => x >= 2),
        new($"the same, against nbclient, {Environment.ProcessorCount} at a time", "", m => m.NbclientTogether / m.First, "x as fast", x => x >= 2),
        new("eight notebooks, unchanged, against nbclient, one after the other", "at least 10x as fast; aim 20x", m => m.NbclientInTurn / m.Unchanged, "x as fast", x => x >= 10),
        new($"the same, against nbclient, {Environment.ProcessorCount} at a time", "", m => m.NbclientTogether / m.Unchanged, "x as fast", x => x >= 10),
        new("one notebook, unchanged, against its first run", "less than 0.35x", m => m.OneUnchanged / m.OneFirst, "x", x => x < 0.35),
        new("a worker, before its first cell", "at most 45 MB", m => m.WorkerMemory, " MB", x => x <= 45),
        new("the engine, where nothing is compiled", "at most 60 MB", m => m.EngineMemory, " MB", x => x <= 60),
    ];
}
