using BenchmarkDotNet.Attributes;
using Coroutines.Benchmarks.Works;

namespace Coroutines.Benchmarks.Detailed;

/// <summary>What is asked of a coroutine that has ended.</summary>
[MemoryDiagnoser]
public class EndBenchmarks
{
    private readonly Coroutine<int, int> _ended = Bodies.CountTo(0);
    private readonly IEnumerator<int> _iterator = Bodies.IterateTo(0);

    [GlobalSetup]
    public void End()
    {
        _ended.TryNext();
        _iterator.MoveNext();
    }

    [Benchmark]
    public bool TryNext_at_the_end() => _ended.TryNext(out _);

    [Benchmark]
    public bool MoveNext_at_the_end_of_a_csharp_iterator() => _iterator.MoveNext();

    [Benchmark]
    public void Close_of_a_finished_coroutine() => _ended.Close();
}
