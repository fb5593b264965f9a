namespace Coroutines.Tests.Pep380;

/// <summary>An inner coroutine, resumed by its owner, resumes the one that delegates to it. That one is refused, and gives it up.</summary>
public class ReenteredChainTests
{
    private readonly List<object?> _trace = [];
    private Coroutine<int, int>? _middle;
    private Coroutine<int, int>? _outer;

    [Fact]
    public void One_in_the_middle_that_gave_up_its_inner_one_is_resumed_where_it_is_itself()
    {
        var inner = Inner(() => _trace.Add($"inner got {_middle!.Next()}"));
        _middle = new(async co =>
        {
            try
            {
                await co.YieldFrom(inner);
            }
            catch (InvalidOperationException)
            {
                _trace.Add($"middle received {await co.Yield(10)}");
            }

            await co.Yield(11);
        });
        var outer = Delegating(_middle);
        outer.Next();
        inner.Next();

        _trace.AddRange([outer.Send(5), inner.Next(), outer.TryNext()]);

        Assert.Equal(["inner got 10", "middle received 5", "outer goes on", 11, 3, false], _trace);
    }

    [Fact]
    public void One_in_the_middle_that_ended_with_that_lets_the_outer_one_go_on()
    {
        var inner = Inner(() => _trace.Add(Assert.Throws<InvalidOperationException>(() => _middle!.Next()).Message[..13]));
        _middle = new(async co => await co.YieldFrom(inner));
        var outer = Delegating(_middle);
        outer.Next();
        inner.Next();

        _trace.AddRange([outer.TryNext(), inner.Next()]);

        Assert.Equal(["The coroutine", "outer goes on", false, 3], _trace);
    }

    [Fact]
    public void What_is_sent_or_thrown_while_the_inner_one_runs_reaches_what_the_middle_delegates_to_now()
    {
        var other = Echo();
        var inner = Inner(() =>
        {
            _trace.Add($"inner got {_middle!.Next()}");
            _trace.Add($"inner got {_outer!.Send(7)}");
            _trace.Add($"inner got {_outer!.Throw(new FormatException())}");
        });
        _middle = new(async co =>
        {
            try
            {
                await co.YieldFrom(inner);
            }
            catch (InvalidOperationException)
            {
                await co.YieldFrom(other);
            }
        });
        _outer = Delegating(_middle);
        _outer.Next();

        _trace.Add(inner.Next());

        Assert.Equal(["inner got 0", "inner got 7", "inner got -1", 2], _trace);
    }

    /// <summary>Yields 1, does something, and yields 2 and 3.</summary>
    private static Coroutine<int, int> Inner(Action action) => new(async co =>
    {
        await co.Yield(1);
        action();
        await co.Yield(2);
        await co.Yield(3);
    });

    /// <summary>Yields what it is sent, and -1 for an exception.</summary>
    private static Coroutine<int, int> Echo() => new(async co =>
    {
        var next = 0;
        while (true)
        {
            try
            {
                next = await co.Yield(next);
            }
            catch (FormatException)
            {
                next = -1;
            }
        }
    });

    private Coroutine<int, int> Delegating(Coroutine<int, int> inner) => new(async co =>
    {
        await co.YieldFrom(inner);
        _trace.Add("outer goes on");
    });
}
