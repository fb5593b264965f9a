namespace Coroutines.Benchmarks.Works;

/// <summary>Where the last stage of a pipeline leaves what it added up.</summary>
public sealed class Sum
{
    public long Value { get; set; }
}
