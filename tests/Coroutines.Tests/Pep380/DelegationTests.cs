namespace Coroutines.Tests.Pep380;

public class DelegationTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void Any_value_that_the_inner_coroutine_yields_goes_to_the_caller_of_the_outer_one()
    {
        foreach (var n in Outer(Inner()))
        {
            _trace.Add(n);
        }

        Assert.Equal(["outer starts", "inner starts", 1, 2, "inner ends", "outer got 42", 3, "outer ends"], _trace);
    }

    [Fact]
    public void Any_value_sent_to_the_outer_coroutine_goes_to_the_inner_one()
    {
        var outer = Echo("outer", Echo("inner")).Prime();

        outer.Send(1);
        outer.Next();
        outer.Send(3);

        Assert.Equal(["inner got 1", "inner got nothing", "inner got 3"], _trace);
    }

    [Fact]
    public void Any_exception_but_GeneratorExit_thrown_into_the_outer_coroutine_is_thrown_into_the_inner_one()
    {
        Coroutine<int?, int> inner = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (FormatException e)
            {
                _trace.Add($"inner caught {e.Message}");
                await co.Yield(2);
            }
        });
        var outer = Delegate(inner);
        outer.Next();

        _trace.Add(outer.Throw(new FormatException("bad")));

        Assert.Equal(["inner caught bad", 2], _trace);
    }

    [Fact]
    public void A_StopIteration_in_answer_to_a_throw_resumes_the_outer_coroutine()
    {
        Coroutine<int?, int, string> inner = new(async co =>
        {
            try
            {
                await co.Yield(1);
                return "not reached";
            }
            catch (FormatException)
            {
                return "gave up";
            }
        });
        Coroutine<int?, int> outer = new(async co =>
        {
            _trace.Add(await co.YieldFrom(inner));
            await co.Yield(2);
        });
        outer.Next();

        _trace.Add(outer.Throw(new FormatException()));

        Assert.Equal(["gave up", 2], _trace);
    }

    [Fact]
    public void Any_other_exception_of_the_inner_coroutine_surfaces_at_the_await()
    {
        Coroutine<int?, int> inner = new(async co =>
        {
            await co.Yield(1);
            throw new FormatException("broken");
        });
        Coroutine<int?, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(inner);
            }
            catch (FormatException e)
            {
                _trace.Add(e.Message);
            }

            await co.Yield(2);
        });

        _trace.AddRange([outer.Next(), outer.Next(), inner.State, outer.State]);

        Assert.Equal(["broken", 1, 2, CoroutineState.Closed, CoroutineState.Suspended], _trace);
    }

    [Fact]
    public void An_exception_that_nobody_catches_closes_every_level_and_comes_out()
    {
        var inner = Echo("inner");
        var middle = Delegate(inner);
        var outer = Delegate(middle);
        outer.Next();
        var thrown = new FormatException();

        Assert.Same(thrown, Assert.Throws<FormatException>(() => outer.Throw(thrown)));

        Assert.Equal(
            [CoroutineState.Closed, CoroutineState.Closed, CoroutineState.Closed],
            new[] { outer.State, middle.State, inner.State });
    }

    [Fact]
    public void The_value_of_the_await_is_the_result_of_the_inner_coroutine()
    {
        Coroutine<int?, int, string> inner = new(async co => $"received {await co.Yield(1)}");
        Coroutine<int?, int, string> outer = new(async co => $"inner {await co.YieldFrom(inner)}");
        outer.Next();

        Assert.Equal("inner received 7", Assert.Throws<StopIterationException>(() => outer.Send(7)).Value);
        Assert.Equal("inner received 7", outer.Result);
    }

    [Fact]
    public void An_inner_coroutine_that_ends_before_its_first_await_gives_its_result_at_once()
    {
        var never = false;
        Coroutine<int, int, int> brief = new(async co => never ? await co.Yield(0) : 5);
        Coroutine<int, int> outer = new(async co => await co.Yield(await co.YieldFrom(brief)));

        Assert.Equal(5, outer.Next());
        Assert.False(outer.TryNext());
    }

    [Fact]
    public void A_consuming_coroutine_delegates_what_it_is_sent()
    {
        Coroutine<string> inner = new(async co =>
        {
            _trace.Add($"inner {await co.Receive()}");
            _trace.Add($"inner {await co.Receive()}");
        });
        Coroutine<string> outer = new(async co =>
        {
            await co.YieldFrom(inner);
            _trace.Add($"outer {await co.Receive()}");
        });
        outer.Prime();

        outer.Send("a");
        outer.Send("b");
        Assert.False(outer.TrySend("c"));

        Assert.Equal(["inner a", "inner b", "outer c"], _trace);
    }

    [Fact]
    public void A_consuming_coroutine_drops_what_the_inner_one_yields_and_takes_its_result()
    {
        Coroutine<int, object, string> inner = new(async co => $"{await co.Yield(new object())} received");
        Coroutine<int> outer = new(async co => _trace.Add(await co.YieldFrom(inner)));
        outer.Prime();

        outer.TrySend(3);

        Assert.Equal(["3 received"], _trace);
    }

    [Fact]
    public void An_inner_coroutine_that_was_primed_is_resumed_with_nothing_first()
    {
        var inner = Echo("inner").Prime();
        var outer = Delegate(inner);

        outer.Next();
        outer.Send(1);

        Assert.Equal(["inner got nothing", "inner got 1"], _trace);
    }

    [Fact]
    public void A_delegating_coroutine_is_suspended_while_it_waits_and_running_while_the_inner_one_runs()
    {
        Coroutine<int?, int>? outer = null;
        Coroutine<int?, int>? middle = null;
        Coroutine<int?, int> inner = new(async co =>
        {
            await co.Yield(1);
            _trace.AddRange([outer!.State, middle!.State]);
            await co.Yield(2);
        });
        middle = Delegate(inner);
        outer = Delegate(middle);

        outer.Next();
        _trace.AddRange([outer.State, middle.State]);
        outer.Next();

        Assert.Equal(
            [CoroutineState.Suspended, CoroutineState.Suspended, CoroutineState.Running, CoroutineState.Running], _trace);
    }

    [Fact]
    public void Delegation_needs_an_inner_coroutine()
    {
        Coroutine<int?, int> outer = new(async co => await co.YieldFrom((Coroutine<int?, int>)null!));
        Coroutine<int?, int> iterating = new(async co => await co.YieldFrom((IEnumerable<int>)null!));

        Assert.Equal("inner", Assert.Throws<ArgumentNullException>(() => outer.Next()).ParamName);
        Assert.Equal("source", Assert.Throws<ArgumentNullException>(() => iterating.Next()).ParamName);
    }

    private Coroutine<int?, int> Outer(Coroutine<int?, int, int> inner) => new(async co =>
    {
        _trace.Add("outer starts");
        _trace.Add($"outer got {await co.YieldFrom(inner)}");
        await co.Yield(3);
        _trace.Add("outer ends");
    });

    private Coroutine<int?, int, int> Inner() => new(async co =>
    {
        _trace.Add("inner starts");
        await co.Yield(1);
        await co.Yield(2);
        _trace.Add("inner ends");
        return 42;
    });

    private Coroutine<int?, int> Echo(string name, Coroutine<int?, int>? inner = null) => new(async co =>
    {
        if (inner is not null)
        {
            await co.YieldFrom(inner);
        }

        while (true)
        {
            _trace.Add($"{name} got {await co.Yield(0) ?? (object)"nothing"}");
        }
    });

    private static Coroutine<int?, int> Delegate(Coroutine<int?, int> inner) => new(async co => await co.YieldFrom(inner));
}
