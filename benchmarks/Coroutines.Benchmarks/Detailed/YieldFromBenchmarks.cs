using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>A resume that goes through delegating coroutines; at level 0 there is none.</summary>
[MemoryDiagnoser]
public class YieldFromBenchmarks
{
    private Coroutine<int, int> _outermost = Bodies.RunningTotal();

    [Params(0, 1, 4, 1_000)]
    public int Levels { get; set; }

    [GlobalSetup]
    public void Prime() => _outermost = Bodies.Delegating(Levels).Prime();

    [Benchmark]
    public int Send() => _outermost.Send(1);

    [Benchmark]
    public object Create_and_prime() => Bodies.Delegating(Levels).Prime();
}
