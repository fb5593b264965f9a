using Literate.Benchmarks.Notebooks;
using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Scale;

/// <summary>Runs more and more notebooks in one engine, and then the most of them as shards.</summary>
internal static class ScaleCommand
{
    private const int ShardCount = 5;

    private static readonly int[] s_counts = [100, 300, 1000];

    internal static Task<int> RunAsync(string[] arguments)
    {
        var folders = Folders.Find();
        PublishedLiterate literate = null!;
        return Measurements.RunAsync(
            arguments,
            prepare: async () => literate = await PublishedLiterate.PublishAsync(folders),
            measure: () => MeasureAsync(literate, Path.Combine(folders.Output, "notebooks-scale")),
            print: measurements =>
            {
                Console.WriteLine(Table.OfTargets(ScaleTargets.All, measurements));
                foreach (var measured in measurements)
                {
                    Console.WriteLine(ScaleTable.Of(measured));
                }
            });
    }

    private static async Task<ScaleMeasured> MeasureAsync(PublishedLiterate literate, string folder)
    {
        List<ScaleFigures> counts = [];
        IReadOnlyList<double> shards = [];
        foreach (var count in s_counts)
        {
            Console.Error.WriteLine($"  {count} notebooks ...");
            NotebookFolder.WriteCSharp(folder, count);
            using var cache = new EmptyFolder();
            var first = await literate.TestAsync(folder, cache.Path, watchMemory: true);
            var unchanged = await literate.TestAsync(folder, cache.Path, watchMemory: true, "--record-durations");
            counts.Add(new ScaleFigures(count, first, unchanged));
            if (count == s_counts[^1])
            {
                shards = await RunShardsAsync(literate, folder, cache.Path);
            }
        }

        return new ScaleMeasured(counts, shards);
    }

    /// <summary>Runs the shards one after the other, as each would run on a machine of its own.</summary>
    /// <returns>The seconds of each.</returns>
    private static async Task<IReadOnlyList<double>> RunShardsAsync(PublishedLiterate literate, string folder, string cache)
    {
        List<double> seconds = [];
        for (var shard = 1; shard <= ShardCount; shard++)
        {
            Console.Error.WriteLine($"  shard {shard}/{ShardCount} ...");
            var run = await literate.TestAsync(folder, cache, watchMemory: false, "--shard", $"{shard}/{ShardCount}");
            seconds.Add(run.Duration.TotalSeconds);
        }

        return seconds;
    }
}
