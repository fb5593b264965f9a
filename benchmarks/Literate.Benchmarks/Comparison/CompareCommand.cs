using Literate.Benchmarks.Notebooks;
using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Comparison;

/// <summary>Runs the same notebooks with nbclient and with Literate, and prints the tables.</summary>
internal static class CompareCommand
{
    private const int NotebookCount = 8;

    /// <summary>Anything else that a machine does meanwhile makes a run slower; so one measurement runs everything a few times.</summary>
    private const int RunsPerMeasurement = 3;

    internal static Task<int> RunAsync(string[] arguments)
    {
        var folders = Folders.Find();
        var cSharp = Path.Combine(folders.Output, "notebooks-cs");
        IReadOnlyList<string> python = [];
        Nbclient? nbclient = null;
        PublishedLiterate literate = null!;
        return Measurements.RunAsync(
            arguments,
            prepare: async () =>
            {
                NotebookFolder.WriteCSharp(cSharp, NotebookCount);
                python = NotebookFolder.WritePython(Path.Combine(folders.Output, "notebooks-py"), NotebookCount);
                nbclient = await Nbclient.FindAsync(folders);
                literate = await PublishedLiterate.PublishAsync(folders);
            },
            measure: async () =>
            {
                var least = await MeasureAsync(nbclient, python, literate, cSharp);
                for (var i = 1; i < RunsPerMeasurement; i++)
                {
                    least = least.LeastWith(await MeasureAsync(nbclient, python, literate, cSharp));
                }

                return least;
            },
            print: measurements =>
            {
                Console.WriteLine(Table.OfTargets(Targets.All, measurements));
                Console.WriteLine(MeasuredTable.Of(measurements));
            });
    }

    private static async Task<Measured> MeasureAsync(Nbclient? nbclient, IReadOnlyList<string> python, PublishedLiterate literate, string cSharp)
    {
        var jobs = Environment.ProcessorCount;
        Console.Error.WriteLine("  nbclient ...");
        var (inTurn, together, one) = nbclient is null
            ? (double.NaN, double.NaN, double.NaN)
            : (await SecondsAsync(nbclient.TestAsync(python, 1)),
                await SecondsAsync(nbclient.TestAsync(python, jobs)),
                await SecondsAsync(nbclient.TestAsync(python.Take(1), 1)));

        Console.Error.WriteLine("  Literate ...");
        using var cache = new EmptyFolder();
        using var cacheOfOne = new EmptyFolder();
        var oneNotebook = Directory.EnumerateFiles(cSharp).Order(StringComparer.Ordinal).First();
        var worker = await BareWorker.MeasureAsync(literate.Worker);
        return new Measured
        {
            NbclientInTurn = inTurn,
            NbclientTogether = together,
            NbclientOne = one,
            First = await SecondsAsync(literate.TestAsync(cSharp, cache.Path)),
            Unchanged = await SecondsAsync(literate.TestAsync(cSharp, cache.Path)),
            OneFirst = await SecondsAsync(literate.TestAsync(oneNotebook, cacheOfOne.Path)),
            OneUnchanged = await SecondsAsync(literate.TestAsync(oneNotebook, cacheOfOne.Path)),
            WorkerStart = worker.Start.TotalSeconds,
            WorkerMemory = worker.Megabytes,
            EngineMemory = (await literate.TestAsync(cSharp, cache.Path, watchMemory: true)).PeakMegabytes,
        };
    }

    private static async Task<double> SecondsAsync(Task<Command.Outcome.Succeeded> run) => (await run).Duration.TotalSeconds;
}
