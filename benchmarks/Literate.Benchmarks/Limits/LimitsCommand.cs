using Literate.Benchmarks.Programs;

namespace Literate.Benchmarks.Limits;

/// <summary>Measures how long after its limit a cell's verdict comes.</summary>
internal static class LimitsCommand
{
    private const double LimitSeconds = 1;
    private const double MostSeconds = 1;
    private const int RunsPerMeasurement = 3;

    internal static Task<int> RunAsync(string[] arguments)
    {
        var folders = Folders.Find();
        PublishedLiterate literate = null!;
        return Measurements.RunAsync(
            arguments,
            prepare: async () => literate = await PublishedLiterate.PublishAsync(folders),
            measure: () => MeasureAsync(literate),
            print: measurements => Console.WriteLine(Table.OfTargets(
                [.. Misbehaviour.All.Select((cell, i) => new Target<IReadOnlyList<double>>(
                    $"a cell that {cell.Name}: from its limit to the end of the run", $"at most {MostSeconds:0} s", m => m[i], " s", x => x <= MostSeconds))],
                measurements)));
    }

    /// <summary>For each cell, the longest of a few runs, less the limit and less a run of a cell that does nothing.</summary>
    private static async Task<IReadOnlyList<double>> MeasureAsync(PublishedLiterate literate)
    {
        using var folder = new EmptyFolder();
        using var cache = new EmptyFolder();
        var notebook = Path.Combine(folder.Path, "cell.md");
        List<double> seconds = [];
        foreach (var cell in Misbehaviour.All)
        {
            Console.Error.WriteLine($"  {cell.Name} ...");
            await WriteAsync(notebook, "");
            await literate.TestAsync(notebook, cache.Path);
            var nothing = (await literate.TestAsync(notebook, cache.Path)).Duration;
            await WriteAsync(notebook, cell.Code);
            var longest = TimeSpan.Zero;
            for (var i = 0; i <= RunsPerMeasurement; i++)
            {
                var run = await literate.TestEndedByLimitAsync(notebook, cache.Path, LimitSeconds);
                if (i > 0 && run > longest) // The first compiles the cell.
                {
                    longest = run;
                }
            }

            seconds.Add((longest - nothing).TotalSeconds - LimitSeconds);
        }

        return seconds;
    }

    private static Task WriteAsync(string notebook, string code) => File.WriteAllTextAsync(notebook, $"```csharp\n{code}\n```\n");
}
