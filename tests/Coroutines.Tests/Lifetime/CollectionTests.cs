using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines.Tests.Lifetime;

public class CollectionTests
{
    private static readonly AsyncLocal<int> _nothing = new();
    private readonly List<string> _trace = [];

    [Fact]
    public void An_abandoned_coroutine_is_garbage_and_nothing_of_it_runs()
    {
        var abandoned = Abandon(coroutine => coroutine);

        Collect();

        Assert.False(abandoned.IsAlive);
        Assert.Empty(_trace);
    }

    [Fact]
    public void An_abandoned_chain_of_delegations_is_garbage_too()
    {
        var (outer, inner) = AbandonOuter(keepInner: false);

        Collect();

        Assert.False(outer.IsAlive);
        Assert.False(inner.IsAlive);
    }

    [Fact]
    public void An_inner_coroutine_that_is_kept_does_not_keep_the_outer_one()
    {
        var (outer, inner) = AbandonOuter(keepInner: true);

        Collect();
        Assert.False(outer.IsAlive);
        Assert.True(inner.IsAlive);
    }

    [Fact]
    public void CloseWhenCollected_runs_the_catch_and_finally_blocks_of_a_collected_coroutine()
    {
        var abandoned = Abandon(coroutine => coroutine.CloseWhenCollected());

        Collect();

        Assert.False(abandoned.IsAlive);
        Assert.Equal(["GeneratorExit", "finally"], _trace);
    }

    [Fact]
    public void CloseWhenCollected_closes_the_inner_coroutines_with_the_outer_one()
    {
        var abandoned = Abandon(
            coroutine => new Coroutine<int, int>(async co => await co.YieldFrom(coroutine)).CloseWhenCollected());

        Collect();

        Assert.False(abandoned.IsAlive);
        Assert.Equal(["GeneratorExit", "finally"], _trace);
    }

    [Fact]
    public void A_coroutine_in_a_cycle_with_what_its_body_refers_to_is_closed_too()
    {
        AbandonCycle();

        Collect();

        Assert.Equal(["closed"], _trace);
    }

    [Fact]
    public void CloseWhenCollected_returns_the_same_coroutine_with_its_own_type()
    {
        Coroutine<int> consumer = new(async co => await co.Receive());
        Coroutine<int, int> yielder = new(async co => await co.Yield(1));
        Coroutine<int, int, int> returner = new(async co => await co.Yield(1));

        Coroutine<int> sameConsumer = consumer.CloseWhenCollected();
        Coroutine<int, int> sameYielder = yielder.CloseWhenCollected();
        Coroutine<int, int, int> sameReturner = returner.CloseWhenCollected().CloseWhenCollected();

        Assert.Same(consumer, sameConsumer);
        Assert.Same(yielder, sameYielder);
        Assert.Same(returner, sameReturner);
    }

    [Fact]
    public void A_coroutine_that_has_ended_is_not_closed_again_by_the_collector()
    {
        Abandon(coroutine =>
        {
            coroutine.CloseWhenCollected().Close();
            return coroutine.CloseWhenCollected();
        });

        Collect();

        Assert.Equal(["GeneratorExit", "finally"], _trace);
    }

    [Fact]
    public void A_coroutine_that_is_still_referred_to_is_not_closed()
    {
        var kept = Guarded().CloseWhenCollected();
        kept.Next();

        Collect();

        Assert.Empty(_trace);
        GC.KeepAlive(kept);
    }

    [Fact]
    public void An_error_while_closing_a_collected_coroutine_is_reported_and_the_process_goes_on()
    {
        var listener = new Listener();
        Trace.Listeners.Add(listener);
        try
        {
            AbandonBroken();
            Collect();
        }
        finally
        {
            Trace.Listeners.Remove(listener);
        }

        var report = Assert.Single(listener.Reports);
        Assert.StartsWith(
            "Exception ignored in: The coroutine 'Broken', which was being closed because it was collected.", report);
        Assert.Contains("FormatException: while closing", report);
    }

    private static object? _kept;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Abandon(Func<Coroutine<int, int>, Coroutine<int, int>> prepare)
    {
        var coroutine = Guarded();
        coroutine.Next();
        var prepared = prepare(coroutine);
        prepared.TryNext();
        return new WeakReference(prepared);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference Outer, WeakReference Inner) AbandonOuter(bool keepInner)
    {
        var inner = Guarded();
        Coroutine<int, int> outer = new(async co => await co.YieldFrom(inner));
        outer.Next();
        _kept = keepInner ? inner : null;
        return (new WeakReference(outer), new WeakReference(inner));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AbandonCycle()
    {
        var cycle = new List<object>();
        Coroutine<int> coroutine = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            finally
            {
                _trace.Add(cycle.Count == 1 ? "closed" : "broken");
            }
        });
        cycle.Add(coroutine.CloseWhenCollected().Prime());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AbandonBroken() => Broken().CloseWhenCollected().Next();

    private static Coroutine<int, int> Broken() => new(async co =>
    {
        try
        {
            await co.Yield(1);
        }
        finally
        {
            throw new FormatException("while closing");
        }
    });

    private Coroutine<int, int> Guarded() => new(async co =>
    {
        try
        {
            while (true)
            {
                await co.Yield(_nothing.Value);
            }
        }
        catch (GeneratorExitException)
        {
            _trace.Add("GeneratorExit");
            throw;
        }
        finally
        {
            _trace.Add("finally");
        }
    });

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    private sealed class Listener : TraceListener
    {
        public List<string> Reports { get; } = [];

        public override void Write(string? message)
        {
        }

        public override void WriteLine(string? message)
        {
            if (message!.Contains("'Broken'"))
            {
                Reports.Add(message);
            }
        }
    }
}
