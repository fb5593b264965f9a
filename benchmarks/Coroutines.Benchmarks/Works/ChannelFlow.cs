using System.Threading.Channels;

namespace Coroutines.Benchmarks.Works;

/// <summary>The data flow with System.Threading.Channels: a task for each stage, a channel between two of them.</summary>
/// <remarks>Each channel is told that it has one reader and one writer, and waits as its makers recommend for throughput.</remarks>
internal static class ChannelFlow
{
    internal static Channel<T> Unbounded<T>() =>
        Channel.CreateUnbounded<T>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });

    internal static Channel<T> Bounded<T>(int capacity) =>
        Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { SingleReader = true, SingleWriter = true });

    internal static async Task<long> RunAsync(
        int items, Func<Channel<int>> toFilter, Func<Channel<int>> toMap, Func<Channel<long>> toSink)
    {
        var (numbers, even, tripled) = (toFilter(), toMap(), toSink());
        var sink = Task.Run(() => AddAsync(tripled.Reader));
        await Task.WhenAll(
            Task.Run(() => CountAsync(items, numbers.Writer)),
            Task.Run(() => FilterAsync(numbers.Reader, even.Writer)),
            Task.Run(() => MapAsync(even.Reader, tripled.Writer)));
        return await sink;
    }

    private static async Task CountAsync(int items, ChannelWriter<int> target)
    {
        for (var n = 0; n < items; n++)
        {
            if (!target.TryWrite(n))
            {
                await target.WriteAsync(n);
            }
        }

        target.Complete();
    }

    private static async Task FilterAsync(ChannelReader<int> source, ChannelWriter<int> target)
    {
        while (await source.WaitToReadAsync())
        {
            while (source.TryRead(out var n))
            {
                if (n % 2 == 0 && !target.TryWrite(n))
                {
                    await target.WriteAsync(n);
                }
            }
        }

        target.Complete();
    }

    private static async Task MapAsync(ChannelReader<int> source, ChannelWriter<long> target)
    {
        while (await source.WaitToReadAsync())
        {
            while (source.TryRead(out var n))
            {
                if (!target.TryWrite(3L * n))
                {
                    await target.WriteAsync(3L * n);
                }
            }
        }

        target.Complete();
    }

    private static async Task<long> AddAsync(ChannelReader<long> source)
    {
        var sum = 0L;
        while (await source.WaitToReadAsync())
        {
            while (source.TryRead(out var n))
            {
                sum += n;
            }
        }

        return sum;
    }
}
