using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>From nothing to a coroutine that can be sent to, and to one that is closed.</summary>
[MemoryDiagnoser]
public class CreateBenchmarks
{
    [Benchmark]
    public object Create() => Bodies.RunningTotal();

    [Benchmark(Baseline = true)]
    public object Create_and_prime() => Bodies.RunningTotal().Prime();

    [Benchmark]
    public void Create_and_close() => Bodies.RunningTotal().Close();

    [Benchmark]
    public void Create_prime_and_close() => Bodies.RunningTotal().Prime().Close();

    [Benchmark]
    public bool Create_and_move_a_csharp_iterator() => Bodies.IterateTo(1).MoveNext();
}
