namespace Literate.Benchmarks.Scale;

/// <summary>One measurement.</summary>
/// <param name="Counts">What each number of notebooks took, in rising order.</param>
/// <param name="Shards">The seconds of each shard of the most notebooks.</param>
internal sealed record ScaleMeasured(IReadOnlyList<ScaleFigures> Counts, IReadOnlyList<double> Shards)
{
    internal ScaleFigures Fewest => Counts[0];

    internal ScaleFigures Most => Counts[^1];
}

/// <summary>What some number of notebooks took.</summary>
/// <param name="Notebooks">Their number.</param>
/// <param name="First">With an empty cache.</param>
/// <param name="Unchanged">The same again.</param>
internal sealed record ScaleFigures(int Notebooks, Command.Outcome.Succeeded First, Command.Outcome.Succeeded Unchanged)
{
    /// <summary>The milliseconds of one notebook in the first run.</summary>
    internal double FirstTime => First.Duration.TotalMilliseconds / Notebooks;

    /// <summary>The milliseconds of one notebook in the second run.</summary>
    internal double UnchangedTime => Unchanged.Duration.TotalMilliseconds / Notebooks;
}
