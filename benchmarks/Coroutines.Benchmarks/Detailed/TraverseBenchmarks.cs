using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>From the first value to the end, with the making of it.</summary>
[MemoryDiagnoser]
public class TraverseBenchmarks
{
    [Params(10, 1_000)]
    public int Values { get; set; }

    [Benchmark]
    public int TryNext()
    {
        var sum = 0;
        var coroutine = Bodies.CountTo(Values);
        while (coroutine.TryNext(out var value))
        {
            sum += value;
        }

        return sum;
    }

    [Benchmark]
    public int Foreach()
    {
        var sum = 0;
        foreach (var value in Bodies.CountTo(Values))
        {
            sum += value;
        }

        return sum;
    }

    [Benchmark(Baseline = true)]
    public int Csharp_iterator()
    {
        var sum = 0;
        var iterator = Bodies.IterateTo(Values);
        while (iterator.MoveNext())
        {
            sum += iterator.Current;
        }

        return sum;
    }
}
