namespace Coroutines.Benchmarks.Works;

/// <summary>One data flow in several ways: the numbers below a count, those that are even, three times each, added up.</summary>
public static class Flow
{
    public const int Items = 10_000_000;

    private const int BoundedCapacity = 1024;

    public static long ThroughCoroutines(int items)
    {
        var sum = new Sum();
        Enumerable.Range(0, items).PushTo(
            Pipeline.Where<int>(n => n % 2 == 0,
            Pipeline.Select<int, long>(n => 3L * n,
            Bodies.Sink(sum))));
        return sum.Value;
    }

    public static long ThroughUnboundedChannels(int items) =>
        ChannelFlow.RunAsync(items, ChannelFlow.Unbounded<int>, ChannelFlow.Unbounded<int>, ChannelFlow.Unbounded<long>).GetAwaiter().GetResult();

    public static long ThroughBoundedChannels(int items) => ChannelFlow.RunAsync(
        items,
        () => ChannelFlow.Bounded<int>(BoundedCapacity),
        () => ChannelFlow.Bounded<int>(BoundedCapacity),
        () => ChannelFlow.Bounded<long>(BoundedCapacity)).GetAwaiter().GetResult();

    /// <summary>The pull side of C#, which cannot be sent to: what a data flow costs where it need not be pushed.</summary>
    public static long ThroughLinq(int items) => Enumerable.Range(0, items).Where(n => n % 2 == 0).Select(n => 3L * n).Sum();
}
