namespace Coroutines.Benchmarks.Works;

/// <summary>The coroutines that are measured, and the C# iterators that stand beside them.</summary>
public static class Bodies
{
    /// <summary>Adds up what is sent, and yields the total.</summary>
    public static Coroutine<int, int> RunningTotal() => new(async co =>
    {
        var total = 0;
        while (true)
        {
            total += await co.Yield(total);
        }
    });

    /// <summary>Delegates to one that delegates, and so on, down to a running total.</summary>
    public static Coroutine<int, int> Delegating(int levels) => levels == 0
        ? RunningTotal()
        : new(async co => await co.YieldFrom(Delegating(levels - 1)));

    /// <summary>Yields as many numbers as asked for, and returns.</summary>
    public static Coroutine<int, int> CountTo(int count) => new(async co =>
    {
        for (var n = 0; n < count; n++)
        {
            await co.Yield(n);
        }
    });

    /// <summary>The same as a C# iterator.</summary>
    public static IEnumerator<int> IterateTo(int count)
    {
        for (var n = 0; n < count; n++)
        {
            yield return n;
        }
    }

    public static IEnumerator<int> IterateDownFrom(int count)
    {
        while (count > 0)
        {
            yield return --count;
        }
    }

    public static IEnumerator<int> IterateConstant(int count)
    {
        for (var n = 0; n < count; n++)
        {
            yield return count;
        }
    }

    /// <summary>Takes what is sent, and keeps the sum.</summary>
    public static Coroutine<long> Sink(Sum sum) => new(async co =>
    {
        while (true)
        {
            sum.Value += await co.Receive();
        }
    });
}
