namespace Coroutines.Tests.Pep380;

/// <summary>An inner coroutine is an object like any other: it may be running, over, shared, or the outer one itself.</summary>
public class SharedInnerTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void A_coroutine_that_delegates_to_itself_is_already_executing()
    {
        Coroutine<int, int>? self = null;
        self = new(async co => await co.YieldFrom(self!));

        Assert.Contains("already executing", Assert.Throws<InvalidOperationException>(() => self.Next()).Message);
    }

    [Fact]
    public void A_coroutine_that_delegates_to_one_that_delegates_to_it_is_told_so_and_can_go_on()
    {
        Coroutine<int, int>? outer = null;
        Coroutine<int, int> inner = new(async co =>
        {
            try
            {
                await co.YieldFrom(outer!);
            }
            catch (InvalidOperationException e)
            {
                _trace.Add(e.Message.Contains("is already executing"));
            }

            await co.Yield(5);
        });
        var middle = Delegate(inner);
        outer = Delegate(middle);

        Assert.Equal(5, outer.Next());
        Assert.Equal([true], _trace);
    }

    [Fact]
    public void Every_coroutine_of_a_running_chain_refuses_to_be_entered()
    {
        Coroutine<int, int>[] chain = [];
        Coroutine<int, int> inner = new(async co =>
        {
            foreach (var coroutine in chain)
            {
                Refused(() => coroutine.Next());
                Refused(() => coroutine.Send(1));
                Refused(() => coroutine.Throw(new FormatException()));
                Refused(coroutine.Close);
                Refused(() => coroutine.Prime());
            }

            await co.Yield(1);
            Refused(() => chain[1].Next());
            await co.Yield(2);
        });
        var middle = Delegate(inner);
        var outer = Delegate(middle);
        chain = [outer, middle, inner];

        Assert.Equal(1, outer.Next());
        Assert.Equal(2, outer.Next());
        Assert.Equal(16, _trace.Count);
    }

    [Fact]
    public void Delegating_to_a_coroutine_that_is_running_is_an_error_at_the_await()
    {
        Coroutine<int, int>? busy = null;
        Coroutine<int, int> helper = new(async co =>
        {
            try
            {
                await co.YieldFrom(busy!);
            }
            catch (InvalidOperationException e)
            {
                _trace.Add(e.Message.Contains("is already executing"));
            }

            await co.Yield(9);
        });
        busy = new(async co => await co.Yield(helper.Next()));

        Assert.Equal(9, busy.Next());
        Assert.Equal([true], _trace);
    }

    [Fact]
    public void Resuming_an_outer_coroutine_from_a_body_it_delegates_to_fails_at_its_await()
    {
        Coroutine<int, int>? outer = null;
        Coroutine<int, int> inner = new(async co =>
        {
            await co.Yield(1);
            _trace.Add($"outer yielded {outer!.Next()}");
            await co.Yield(2);
        });
        outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(inner);
            }
            catch (InvalidOperationException)
            {
                await co.Yield(99);
            }
        });
        outer.Next();

        _trace.Add($"inner yielded {inner.Next()}");

        Assert.Equal(["outer yielded 99", "inner yielded 2"], _trace);
        Assert.False(outer.TryNext());
    }

    [Fact]
    public void Closing_an_outer_coroutine_from_a_body_it_delegates_to_raises_already_executing_at_its_await()
    {
        Coroutine<int, int>? outer = null;
        Coroutine<int, int> inner = new(async co =>
        {
            await co.Yield(1);
            Refused(outer!.Close);
            await co.Yield(2);
        });
        outer = Delegate(inner);
        outer.Next();

        Assert.Equal(2, inner.Next());
        Assert.Equal(CoroutineState.Closed, outer.State);
        Assert.Single(_trace);
    }

    [Fact]
    public void Two_outer_coroutines_may_share_an_inner_one()
    {
        var numbers = Numbers(4);
        var (a, b) = (Delegate(Delegate(numbers)), Delegate(numbers));

        _trace.AddRange([a.Next(), b.Next(), a.Next(), b.Next(), a.TryNext(), b.TryNext()]);

        Assert.Equal([1, 2, 3, 4, false, false], _trace);
    }

    [Fact]
    public void Others_may_resume_a_coroutine_in_the_middle_and_delegation_goes_on_from_there()
    {
        var inner = Numbers(3);
        var middle = new Coroutine<int, int>(async co =>
        {
            await co.YieldFrom(inner);
            await co.YieldFrom(Numbers(2));
            await co.Yield(77);
        });
        var outer = Delegate(middle);

        _trace.AddRange([outer.Next(), middle.Next(), inner.Next(), middle.Next(), outer.Next(), middle.Next(), outer.TryNext()]);

        Assert.Equal([1, 2, 3, 1, 2, 77, false], _trace);
    }

    [Fact]
    public void An_inner_coroutine_that_delegates_meanwhile_is_followed()
    {
        var inner = new Coroutine<int, int>(async co =>
        {
            await co.Yield(0);
            await co.YieldFrom(Numbers(3));
        });
        var outer = Delegate(inner);

        _trace.AddRange([outer.Next(), inner.Next(), outer.Next(), outer.Send(0)]);

        Assert.Equal([0, 1, 2, 3], _trace);
    }

    [Fact]
    public void An_inner_coroutine_that_ended_already_lets_the_body_go_on_at_once()
    {
        var (over, closed, failed) = (Numbers(0), Numbers(1), Numbers(1));
        over.TryNext();
        closed.Close();
        Assert.Throws<FormatException>(() => failed.Throw(new FormatException()));
        Coroutine<int, int> outer = new(async co =>
        {
            await co.YieldFrom(over);
            await co.YieldFrom(closed);
            await co.YieldFrom(failed);
            await co.Yield(8);
        });

        Assert.Equal(8, outer.Next());
    }

    [Fact]
    public void The_result_of_one_that_returned_before_is_still_there_and_of_one_that_did_not_there_is_none()
    {
        static Coroutine<int, int, string> Make() => new(async co => $"received {await co.Yield(0)}");
        var (returned, closed) = (Make().Prime(), Make());
        returned.TrySend(3);
        closed.Close();
        Coroutine<int, int> outer = new(async co =>
        {
            _trace.Add(await co.YieldFrom(returned));
            _trace.Add(await co.YieldFrom(closed));
            await co.Yield(0);
        });

        Assert.Contains(
            "has no result: it was closed", Assert.Throws<InvalidOperationException>(() => outer.Next()).Message);
        Assert.Equal(["received 3"], _trace);
    }

    [Fact]
    public void What_is_sent_or_thrown_after_the_inner_coroutine_was_ended_by_another_reaches_the_await()
    {
        var (first, second) = (Numbers(3), Numbers(3));
        Coroutine<int, int> outer = new(async co =>
        {
            await co.YieldFrom(first);
            _trace.Add("went on");
            try
            {
                await co.YieldFrom(second);
            }
            catch (FormatException)
            {
                _trace.Add("raised here");
            }

            await co.Yield(9);
        });
        outer.Next();
        first.Close();

        _trace.Add(outer.Send(5));
        second.Close();
        _trace.Add(outer.Throw(new FormatException()));

        Assert.Equal(["went on", 1, "raised here", 9], _trace);
    }

    [Fact]
    public void A_StopIteration_thrown_after_the_inner_coroutine_was_ended_by_another_ends_the_delegation()
    {
        var inner = Numbers(3);
        Coroutine<int, int> outer = new(async co =>
        {
            await co.YieldFrom(inner);
            await co.Yield(9);
        });
        outer.Next();
        inner.Close();

        Assert.Equal(9, outer.Throw(new StopIterationException()));
    }

    private static Coroutine<int, int> Delegate(Coroutine<int, int> inner) => new(async co => await co.YieldFrom(inner));

    private static Coroutine<int, int> Numbers(int last) => new(async co =>
    {
        for (var n = 1; n <= last; n++)
        {
            await co.Yield(n);
        }
    });

    private void Refused(Action action)
    {
        Assert.Contains("already executing", Assert.Throws<InvalidOperationException>(action).Message);
        _trace.Add("refused");
    }
}
