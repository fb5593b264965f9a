using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Sharding;

/// <summary>How the notebooks of a run are split into shards of about the same length. Each is in exactly one.</summary>
/// <remarks>
/// The longest first, each to the shard that is the shortest so far. The plan depends on the notebooks, their paths below a
/// common folder and the recorded durations, and on nothing of the machine, so every machine of a run makes the same one.
/// </remarks>
/// <param name="Shards">The notebooks of each shard, in the order of the run; a shard may be empty.</param>
/// <param name="IsByDuration">Whether durations are recorded for any of the notebooks; else their cells were counted.</param>
public sealed record ShardPlan(IReadOnlyList<IReadOnlyList<NotebookSource>> Shards, bool IsByDuration)
{
    /// <summary>
    /// Splits notebooks by what is recorded of them. One that is not recorded counts as the mean of those that are, and
    /// where none is, as many as it has code cells.
    /// </summary>
    /// <param name="notebooks">The notebooks, no two the same.</param>
    /// <param name="count">The number of shards, at least 1.</param>
    /// <exception cref="BookException">Recorded durations cannot be understood.</exception>
    public static ShardPlan Of(IReadOnlyList<NotebookSource> notebooks, int count)
    {
        var durations = notebooks.GroupBy(notebook => notebook.Home.Folder)
            .ToDictionary(home => home.Key, home => RecordedDurations.Read(home.First().Home));
        var recorded = notebooks.Select(notebook => durations[notebook.Home.Folder].SecondsOf(notebook)).ToList();
        var isByDuration = recorded.Any(seconds => seconds is not null);
        var mean = isByDuration ? recorded.Average()!.Value : 0;
        var lengths = notebooks.Select((notebook, i) => isByDuration ? recorded[i] ?? mean : CellsOf(notebook)).ToList();

        var shardOf = Split(notebooks, lengths, count);
        return new ShardPlan(
            [.. Enumerable.Range(0, count).Select(shard => (IReadOnlyList<NotebookSource>)[.. notebooks.Where((_, i) => shardOf[i] == shard)])],
            isByDuration);
    }

    private static int[] Split(IReadOnlyList<NotebookSource> notebooks, IReadOnlyList<double> lengths, int count)
    {
        var shardOf = new int[notebooks.Count];
        var sums = new double[count];
        var longestFirst = Enumerable.Range(0, notebooks.Count)
            .OrderByDescending(i => lengths[i]).ThenBy(i => notebooks[i].Path.Replace('\\', '/'), StringComparer.Ordinal);
        foreach (var i in longestFirst)
        {
            var shortest = Array.IndexOf(sums, sums.Min());
            shardOf[i] = shortest;
            sums[shortest] += lengths[i];
        }

        return shardOf;
    }

    private static double CellsOf(NotebookSource notebook)
    {
        try
        {
            return CodeCell.Of(NotebookFile.Read(notebook.Path)).Count;
        }
        catch (Exception error) when (error is DocumentException or IOException or UnauthorizedAccessException)
        {
            return 0; // The run of its shard says why it cannot be read.
        }
    }
}
