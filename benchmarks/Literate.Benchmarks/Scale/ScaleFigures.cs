namespace Literate.Benchmarks.Scale;

/// <summary>What some number of notebooks took.</summary>
/// <param name="Notebooks">Their number.</param>
/// <param name="First">With an empty cache.</param>
/// <param name="Unchanged">The same again.</param>
internal sealed record ScaleFigures(int Notebooks, Command.Outcome.Succeeded First, Command.Outcome.Succeeded Unchanged)
{
    /// <summary>The milliseconds of one notebook.</summary>
    internal double FirstTime => First.Duration.TotalMilliseconds / Notebooks;

    /// <inheritdoc cref="FirstTime" />
    internal double UnchangedTime => Unchanged.Duration.TotalMilliseconds / Notebooks;

    /// <summary>The megabytes that the engine held at most.</summary>
    internal double FirstMemory => First.PeakMegabytes;

    /// <inheritdoc cref="FirstMemory" />
    internal double UnchangedMemory => Unchanged.PeakMegabytes;
}
