using System.Globalization;
using Literate.Benchmarks.Notebooks;
using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Scale;

/// <summary>Runs more and more notebooks in one engine: the time of each and the memory of the engine must stay what they are.</summary>
internal static class ScaleCommand
{
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
                Console.WriteLine(Table.OfTargets(Targets(), measurements));
                foreach (var measured in measurements)
                {
                    Console.WriteLine(OfCounts(measured));
                }
            });
    }

    private static async Task<IReadOnlyList<ScaleFigures>> MeasureAsync(PublishedLiterate literate, string folder)
    {
        List<ScaleFigures> figures = [];
        foreach (var count in s_counts)
        {
            Console.Error.WriteLine($"  {count} notebooks ...");
            NotebookFolder.WriteCSharp(folder, count);
            using var cache = new EmptyFolder();
            var first = await literate.TestAsync(folder, cache.Path, watchMemory: true);
            var unchanged = await literate.TestAsync(folder, cache.Path, watchMemory: true);
            figures.Add(new ScaleFigures(count, first, unchanged));
        }

        return figures;
    }

    private static IEnumerable<Target<IReadOnlyList<ScaleFigures>>> Targets()
    {
        var (least, most) = (s_counts[0], s_counts[^1]);
        var against = $"a notebook of {most} against one of {least}";
        return
        [
            new($"first run, {against}", "at most 1.1x the time", m => m[^1].FirstTime / m[0].FirstTime, "x", x => x <= 1.1),
            new($"unchanged, {against}", "at most 1.1x the time", m => m[^1].UnchangedTime / m[0].UnchangedTime, "x", x => x <= 1.1),
            new($"first run, the engine with {most} against {least}", "at most 1.25x the memory", m => m[^1].FirstMemory / m[0].FirstMemory, "x", x => x <= 1.25),
            new($"unchanged, the engine with {most} against {least}", "at most 1.25x the memory", m => m[^1].UnchangedMemory / m[0].UnchangedMemory, "x", x => x <= 1.25),
        ];
    }

    private static Table OfCounts(IReadOnlyList<ScaleFigures> figures)
    {
        var table = new Table(["notebooks", "first run, ms for one", "first run, MB", "unchanged, ms for one", "unchanged, MB"]);
        foreach (var at in figures)
        {
            table.Add([
                at.Notebooks.ToString(CultureInfo.InvariantCulture),
                Table.Text(at.FirstTime), Table.Text(at.FirstMemory), Table.Text(at.UnchangedTime), Table.Text(at.UnchangedMemory)]);
        }

        return table;
    }
}
