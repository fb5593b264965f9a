using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>A source, a filter, a map and a sink; the times are for one item.</summary>
[MemoryDiagnoser]
public class PipelineBenchmarks
{
    [Benchmark(Baseline = true, OperationsPerInvoke = Flow.Items)]
    public long Coroutines() => Flow.ThroughCoroutines(Flow.Items);

    [Benchmark(OperationsPerInvoke = Flow.Items)]
    public long Unbounded_channels() => Flow.ThroughUnboundedChannels(Flow.Items);

    [Benchmark(OperationsPerInvoke = Flow.Items)]
    public long Bounded_channels() => Flow.ThroughBoundedChannels(Flow.Items);

    [Benchmark(OperationsPerInvoke = Flow.Items)]
    public long Linq() => Flow.ThroughLinq(Flow.Items);
}
