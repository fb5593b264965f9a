using System.Runtime.CompilerServices;
using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>What watching costs those that are watched, and what it does not cost the others.</summary>
public class CostTests
{
    [Fact]
    public void A_coroutine_beside_a_watched_one_allocates_nothing_and_is_not_recorded()
    {
        var recording = new Recording();
        var sink = Sink<int>().Prime();
        var watched = Sink<int>().Prime().Watch(recording);
        watched.Send(1);
        sink.Send(1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            sink.Send(i);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(2, recording.Events.Count);
    }

#if !DEBUG // In Debug the compiler makes state machines classes, which are larger; the limit is for Release.
    [Fact]
    public void Creating_and_priming_an_unwatched_coroutine_takes_no_more_than_160_bytes()
    {
        Create(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Create(1000);
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 160);

        static void Create(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Running().Prime();
            }
        }

        static Coroutine<int?, int> Running() => new(async co =>
        {
            for (var n = 0; ; n++)
            {
                await co.Yield(n);
            }
        });
    }
#endif

    [Fact]
    public void A_recording_keeps_no_coroutine_and_no_value_alive()
    {
        var recording = new Recording();
        var references = Record(recording);

        for (var i = 0; i < 10 && references.Any(reference => reference.IsAlive); i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.All(references, reference => Assert.False(reference.IsAlive));
        Assert.NotEmpty(recording.Events);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference[] Record(Recording recording)
    {
        var value = new object();
        var exception = new FormatException();
        var sink = Sink<object>().Watch(recording).Prime();
        sink.Send(value);
        try
        {
            sink.Throw(exception);
        }
        catch (FormatException)
        {
        }

        var suspended = Sink<object>().Watch(recording).Prime();
        return [new(value), new(exception), new(sink), new(suspended)];
    }
}
