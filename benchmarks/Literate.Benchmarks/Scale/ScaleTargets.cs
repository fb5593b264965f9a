namespace Literate.Benchmarks.Scale;

/// <summary>What a run must keep to, however many notebooks there are.</summary>
internal static class ScaleTargets
{
    internal static IReadOnlyList<Target<ScaleMeasured>> All { get; } =
    [
        new("the time of one notebook of a thousand, first run, against one of a hundred", "at most 1.1x", m => m.Most.FirstTime / m.Fewest.FirstTime, "x", x => x <= 1.1),
        new("the time of one notebook of a thousand, unchanged, against one of a hundred", "at most 1.1x", m => m.Most.UnchangedTime / m.Fewest.UnchangedTime, "x", x => x <= 1.1),
        new(
            "the engine's memory with a thousand, first run, against a hundred",
            "at most 1.2x",
            m => m.Most.First.PeakMegabytes / m.Fewest.First.PeakMegabytes,
            "x",
            x => x <= 1.2),
        new(
            "the engine's memory with a thousand, unchanged, against a hundred",
            "at most 1.2x",
            m => m.Most.Unchanged.PeakMegabytes / m.Fewest.Unchanged.PeakMegabytes,
            "x",
            x => x <= 1.2),
        new("the longest of five shards against the shortest", "at most 1.2x", m => m.Shards.Max() / m.Shards.Min(), "x", x => x <= 1.2),
    ];
}
