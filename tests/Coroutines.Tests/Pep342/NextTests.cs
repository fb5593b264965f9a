namespace Coroutines.Tests;

public class NextTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void Making_a_coroutine_runs_nothing_of_it()
    {
        _ = Steps();

        Assert.Empty(_trace);
    }

    [Fact]
    public void Next_runs_the_body_to_its_next_await()
    {
        var steps = Steps();

        _trace.Add($"got {steps.Next()}");
        _trace.Add($"got {steps.Next()}");

        Assert.Equal(["begin", "got 1", "middle", "got 2"], _trace);
    }

    [Fact]
    public void Next_throws_StopIteration_when_the_body_returns_and_ever_after()
    {
        var steps = Steps();
        steps.Next();
        steps.Next();

        var first = Assert.Throws<StopIterationException>(() => steps.Next());
        var second = Assert.Throws<StopIterationException>(() => steps.Next());

        Assert.Equal(["begin", "middle", "end"], _trace);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void TryNext_tells_the_end_without_throwing()
    {
        var steps = Steps();

        while (steps.TryNext(out var value))
        {
            _trace.Add($"got {value}");
        }

        Assert.False(steps.TryNext(out var none));
        Assert.Equal(0, none);
        Assert.Equal(["begin", "got 1", "middle", "got 2", "end"], _trace);
    }

    [Fact]
    public void No_exception_is_thrown_inside_when_TryNext_reaches_the_end()
    {
        var thrown = 0;
        var here = Environment.CurrentManagedThreadId;
        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e) =>
            thrown += Environment.CurrentManagedThreadId == here ? 1 : 0;

        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            var steps = Steps();
            while (steps.TryNext())
            {
            }

            steps.TryNext();
            steps.TrySend(3);
            steps.Close();
            Steps().Close();
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.Equal(0, thrown);
    }

    [Fact]
    public void Next_sends_the_default_value()
    {
        var received = new List<int>();
        Coroutine<int> collector = new(async co =>
        {
            while (true)
            {
                received.Add(await co.Receive());
            }
        });
        collector.Next();
        collector.Send(7);
        collector.Next();

        Assert.Equal([7, 0], received);
    }

    [Fact]
    public void A_pause_at_Receive_gives_the_default_value()
    {
        Coroutine<int, string> mixed = new(async co =>
        {
            await co.Yield("one");
            await co.Receive();
            await co.Yield("two");
        });

        string?[] got = [mixed.Next(), mixed.Next(), mixed.Next()];

        Assert.Equal(["one", null, "two"], got.AsEnumerable());
    }

    [Fact]
    public void A_coroutine_that_yields_can_be_used_as_one_that_consumes()
    {
        var steps = Steps();
        Coroutine<int> consumer = steps;

        consumer.Next();
        _trace.Add("resumed");
        Assert.True(consumer.TrySend(3));

        Assert.False(steps.TryNext(out var none));
        Assert.Equal(0, none);
        Assert.Equal(["begin", "resumed", "middle", "end"], _trace);
    }

    [Fact]
    public void A_body_sees_the_AsyncLocal_values_of_whoever_resumes_it()
    {
        var local = new AsyncLocal<string>();
        Coroutine<int, string?> reader = new(async co =>
        {
            while (true)
            {
                await co.Yield(local.Value);
            }
        });

        local.Value = "first";
        _trace.Add(reader.Next()!);
        local.Value = "second";
        _trace.Add(reader.Next()!);

        Assert.Equal(["first", "second"], _trace);
    }

    private Coroutine<int, int> Steps() => new(async co =>
    {
        _trace.Add("begin");
        await co.Yield(1);
        _trace.Add("middle");
        await co.Yield(2);
        _trace.Add("end");
    });
}
