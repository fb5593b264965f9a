using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>One resume of a suspended coroutine.</summary>
[MemoryDiagnoser]
public class SendBenchmarks
{
    private readonly Coroutine<int, int> _total = Bodies.RunningTotal().Prime();
    private readonly IEnumerator<int> _iterator = Bodies.IterateTo(int.MaxValue);

    [Benchmark(Baseline = true)]
    public int Send() => _total.Send(1);

    [Benchmark]
    public bool TrySend() => _total.TrySend(1, out _);

    [Benchmark]
    public int Next() => _total.Next();

    [Benchmark]
    public bool MoveNext_of_a_csharp_iterator() => _iterator.MoveNext();
}
