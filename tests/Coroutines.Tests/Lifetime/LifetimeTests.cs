using System.Runtime.CompilerServices;

namespace Coroutines.Tests;

public class LifetimeTests
{
    [Fact]
    public void A_suspended_coroutine_keeps_its_locals()
    {
        var (coroutine, local, captured) = Suspended();

        Assert.True(IsAlive(local));
        Assert.True(IsAlive(captured));
        GC.KeepAlive(coroutine);
    }

    [Fact]
    public void A_coroutine_that_returned_has_let_go_of_its_locals() => AssertReleasedBy(c => c.TrySend(1));

    [Fact]
    public void A_closed_coroutine_has_let_go_of_its_locals() => AssertReleasedBy(c => c.Close());

    [Fact]
    public void A_failed_coroutine_has_let_go_of_its_locals() =>
        AssertReleasedBy(c => Assert.Throws<FormatException>(() => c.Throw(new FormatException())));

    [Fact]
    public void A_coroutine_closed_before_it_started_has_let_go_of_its_closure()
    {
        var (coroutine, captured) = Capturing();

        coroutine.Close();

        Assert.False(IsAlive(captured));
        GC.KeepAlive(coroutine);
    }

    [Theory]
    [InlineData("return")]
    [InlineData("throw")]
    [InlineData("close")]
    public void Delegating_coroutines_that_ended_have_let_go_of_their_locals_and_of_the_inner_ones(string end)
    {
        var (outer, locals) = Delegating();

        switch (end)
        {
            case "return": outer.TrySend(1); break;
            case "throw": Assert.Throws<FormatException>(() => outer.Throw(new FormatException())); break;
            default: outer.Close(); break;
        }

        Assert.Equal(CoroutineState.Closed, outer.State);
        Assert.All(locals, local => Assert.False(IsAlive(local)));
        GC.KeepAlive(outer);
    }

    [Fact]
    public void A_coroutine_that_goes_on_after_a_delegation_has_let_go_of_the_inner_one()
    {
        var (outer, inner) = GoingOn();

        Assert.True(outer.TrySend(1));

        Assert.False(IsAlive(inner));
        Assert.Equal(CoroutineState.Suspended, outer.State);
        GC.KeepAlive(outer);
    }

    [Fact]
    public void A_coroutine_that_only_consumes_does_not_keep_what_its_inner_one_yields()
    {
        var yielded = new WeakReference(null);
        Coroutine<int, object> inner = new(async co =>
        {
            while (true)
            {
                await co.Yield(yielded.Target = new object());
            }
        });
        Coroutine<int> outer = new(async co => await co.YieldFrom(inner));

        outer.Prime();
        Assert.False(IsAlive(yielded));
        outer.Send(1);
        Assert.False(IsAlive(yielded));
        GC.KeepAlive(outer);
    }

    [Fact]
    public void A_sent_or_yielded_object_is_not_kept_alive_while_the_coroutine_waits()
    {
        Coroutine<object?, object?> forgetful = new(async co =>
        {
            while (true)
            {
                await co.Yield(new object());
            }
        });
        forgetful.Prime();

        var (sent, yielded) = Exchange(forgetful);

        Assert.False(IsAlive(sent));
        Assert.False(IsAlive(yielded));
        GC.KeepAlive(forgetful);
    }

    [Fact]
    public void What_is_yielded_while_priming_is_not_kept_alive()
    {
        var yielded = new WeakReference(null);
        Coroutine<int, object> forgetful = new(async co =>
        {
            while (true)
            {
                await co.Yield(yielded.Target = new object());
            }
        });

        forgetful.Prime();

        Assert.False(IsAlive(yielded));
        GC.KeepAlive(forgetful);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_is_yielded_in_answer_to_Close_is_not_kept_alive(bool delegated)
    {
        var yielded = new WeakReference(null);
        Coroutine<int, object> stubborn = new(async co =>
        {
            while (true)
            {
                try
                {
                    await co.Yield(yielded.Target = new object());
                }
                catch (GeneratorExitException)
                {
                }
            }
        });
        var outer = delegated ? new Coroutine<int, object>(async co => await co.YieldFrom(stubborn)) : stubborn;
        outer.Prime();

        Assert.Throws<InvalidOperationException>(outer.Close);

        Assert.False(IsAlive(yielded));
        GC.KeepAlive(stubborn);
    }

    [Fact]
    public void What_a_body_returns_in_answer_to_Close_is_not_kept_alive()
    {
        var returned = new WeakReference(null);
        Coroutine<int, int, object> polite = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
            }

            return returned.Target = new object();
        });
        polite.Next();

        polite.Close();

        Assert.False(IsAlive(returned));
        GC.KeepAlive(polite);
    }

    private static void AssertReleasedBy(Action<Coroutine<int>> end)
    {
        var (coroutine, local, captured) = Suspended();

        end(coroutine);

        Assert.Equal(CoroutineState.Closed, coroutine.State);
        Assert.False(IsAlive(local));
        Assert.False(IsAlive(captured));
        GC.KeepAlive(coroutine);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Coroutine<int> Coroutine, WeakReference Local, WeakReference Captured) Suspended()
    {
        var reference = new WeakReference(null);
        var captured = new object();
        Coroutine<int> coroutine = new(async co =>
        {
            var local = new object();
            reference.Target = local;
            await co.Receive();
            GC.KeepAlive(local);
            GC.KeepAlive(captured);
        });
        return (coroutine.Prime(), reference, new WeakReference(captured));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Coroutine<int> Outer, List<WeakReference> Locals) Delegating()
    {
        var locals = new List<WeakReference>();
        Coroutine<int> Level(int levels) => new(async co =>
        {
            var local = new object();
            locals.Add(new WeakReference(local));
            if (levels == 0)
            {
                await co.Receive();
            }
            else
            {
                var inner = Level(levels - 1);
                locals.Add(new WeakReference(inner));
                await co.YieldFrom(inner);
            }

            GC.KeepAlive(local);
        });
        return (Level(3).Prime(), locals);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Coroutine<int> Outer, WeakReference Inner) GoingOn()
    {
        Coroutine<int> inner = new(async co => await co.Receive());
        var reference = new WeakReference(inner);
        var queue = new Queue<Coroutine<int>>([inner]);
        Coroutine<int> outer = new(async co =>
        {
            await co.YieldFrom(queue.Dequeue());
            await co.Receive();
        });
        return (outer.Prime(), reference);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Coroutine<int> Coroutine, WeakReference Captured) Capturing()
    {
        var captured = new object();
        return (
            new(async co =>
            {
                await co.Receive();
                GC.KeepAlive(captured);
            }),
            new WeakReference(captured));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Sent, WeakReference Yielded) Exchange(Coroutine<object?, object?> coroutine)
    {
        var sent = new object();
        return (new WeakReference(sent), new WeakReference(coroutine.Send(sent)));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool IsAlive(WeakReference reference)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        return reference.IsAlive;
    }
}
