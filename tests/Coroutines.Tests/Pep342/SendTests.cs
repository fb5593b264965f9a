namespace Coroutines.Tests;

public class SendTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void Send_gives_its_value_to_the_await_and_returns_what_is_yielded_next()
    {
        var total = RunningTotal().Prime();

        _trace.AddRange([total.Send(3), total.Send(4), total.Send(-1)]);

        Assert.Equal([3, 7, 6], _trace);
    }

    [Fact]
    public void A_coroutine_without_yield_receives_what_is_sent()
    {
        var collector = Collector<string>().Prime();

        collector.Send("hello");
        collector.Send("world");

        Assert.Equal(["hello", "world"], _trace);
    }

    [Fact]
    public void A_just_started_coroutine_refuses_a_value_and_stays_usable()
    {
        var total = RunningTotal();

        var error = Assert.Throws<InvalidOperationException>(() => total.Send(3));

        Assert.Equal(
            "Cannot send a value other than null to a just-started coroutine 'RunningTotal': no await is waiting for it yet. " +
            "Advance the coroutine to its first await with Prime() or Next(), then send.",
            error.Message);
        Assert.Equal(CoroutineState.Created, total.State);
        Assert.Equal(3, total.Prime().Send(3));
    }

    [Fact]
    public void A_just_started_coroutine_refuses_even_the_default_of_a_value_type()
    {
        Assert.Throws<InvalidOperationException>(() => Collector<int>().Send(0));
        Assert.Throws<InvalidOperationException>(() => Collector<int>().TrySend(0));
    }

    [Fact]
    public void A_just_started_coroutine_accepts_null()
    {
        var strings = Collector<string?>();
        var numbers = Collector<int?>();

        strings.Send(null);
        numbers.Send(null);

        Assert.Equal((CoroutineState.Suspended, CoroutineState.Suspended), (strings.State, numbers.State));
        Assert.Empty(_trace);
    }

    [Fact]
    public void A_sent_null_is_received_as_null()
    {
        var collector = Collector<string?>().Prime();

        collector.Send("a");
        collector.Send(null);

        Assert.Equal(["a", null], _trace);
    }

    [Fact]
    public void A_finished_coroutine_raises_StopIteration_on_send()
    {
        var once = Once().Prime();

        Assert.Throws<StopIterationException>(() => once.Send(1));
        Assert.Throws<StopIterationException>(() => once.Send(2));

        Assert.Equal([1], _trace);
    }

    [Fact]
    public void TrySend_tells_the_end_without_throwing()
    {
        var once = Once().Prime();

        Assert.False(once.TrySend(1));
        Assert.False(once.TrySend(2));

        Assert.Equal([1], _trace);
    }

    [Fact]
    public void TrySend_gives_what_is_yielded()
    {
        var total = RunningTotal().Prime();

        Assert.True(total.TrySend(5, out var yielded));

        Assert.Equal(5, yielded);
    }

    [Fact]
    public void A_body_can_be_a_function_instead_of_a_lambda()
    {
        static async CoroutineBody Doubler(Co<int, int> co)
        {
            var n = 0;
            while (true)
            {
                n = 2 * await co.Yield(n);
            }
        }

        var doubler = new Coroutine<int, int>(Doubler).Prime();

        Assert.Equal(42, doubler.Send(21));
    }

    [Fact]
    public void One_awaitable_awaited_twice_yields_twice()
    {
        Coroutine<int, string> twice = new(async co =>
        {
            var a = co.Yield("a");
            var b = co.Yield("b");
            _trace.Add(await a);
            _trace.Add(await b);
            _trace.Add(await a);
        });

        _trace.AddRange([twice.Next(), twice.Send(1), twice.Send(2), twice.TrySend(3)]);

        Assert.Equal([1, 2, 3, "a", "b", "a", false], _trace);
    }

    private static Coroutine<int, int> RunningTotal() => new(async co =>
    {
        var total = 0;
        while (true)
        {
            total += await co.Yield(total);
        }
    });

    private Coroutine<T> Collector<T>() => new(async co =>
    {
        while (true)
        {
            _trace.Add(await co.Receive());
        }
    });

    private Coroutine<int> Once() => new(async co => _trace.Add(await co.Receive()));
}
