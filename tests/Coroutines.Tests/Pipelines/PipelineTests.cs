namespace Coroutines.Tests.Pipelines;

public class PipelineTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void Values_flow_from_the_source_through_every_piece_to_the_sink()
    {
        var squares = new List<int>();

        Enumerable.Range(1, 5).PushTo(
            Pipeline.Where<int>(n => n % 2 == 1,
            Pipeline.Select<int, int>(n => n * n,
            Pipeline.ToList(squares))));

        Assert.Equal([1, 9, 25], squares);
    }

    [Fact]
    public void Values_flow_one_at_a_time()
    {
        new[] { 1, 2 }.PushTo(Pipeline.Select<int, int>(n => Note(n, "selected"), Sink("sink")));

        Assert.Equal(["selected 1", "sink 1", "selected 2", "sink 2", "sink closed"], _trace);
    }

    [Fact]
    public void A_broadcast_sends_each_value_to_every_target_in_order()
    {
        new[] { 1, 2 }.PushTo(Pipeline.Broadcast(Sink("a"), Sink("b")));

        Assert.Equal(["a 1", "b 1", "a 2", "b 2", "a closed", "b closed"], _trace);
    }

    [Fact]
    public void Closing_the_head_closes_the_whole_chain()
    {
        var head = Pipeline.Where<int>(_ => true,
            Pipeline.Broadcast(Sink("a"), Pipeline.Select<int, int>(n => n, Sink("b"))));
        head.Send(1);

        head.Close();

        Assert.Equal(["a 1", "b 1", "a closed", "b closed"], _trace);
    }

    [Fact]
    public void A_target_that_ends_early_stops_the_source_quietly()
    {
        new[] { 1, 2, 3, 4 }.Select(n => Note(n, "pulled")).PushTo(Pipeline.Where<int>(_ => true, First("first", 2)));

        Assert.Equal(["pulled 1", "first 1", "pulled 2", "first 2", "first closed"], _trace);
    }

    [Fact]
    public void A_broadcast_leaves_out_a_target_that_ended_and_ends_with_the_last()
    {
        new[] { 1, 2, 3 }.Select(n => Note(n, "pulled")).PushTo(Pipeline.Broadcast(First("a", 1), First("b", 2)));

        Assert.Equal(["pulled 1", "a 1", "a closed", "b 1", "pulled 2", "b 2", "b closed"], _trace);
    }

    [Fact]
    public void A_broadcast_without_targets_has_ended_at_once()
    {
        var broadcast = Pipeline.Broadcast<int>();

        new[] { 1, 2, 3 }.Select(n => Note(n, "pulled")).PushTo(broadcast);

        Assert.Equal(CoroutineState.Closed, broadcast.State);
        Assert.Equal(["pulled 1"], _trace);
    }

    [Fact]
    public void An_error_in_a_target_surfaces_at_the_pusher_and_closes_the_rest()
    {
        var broken = new Coroutine<int>(async co =>
        {
            await co.Receive();
            throw new FormatException("in the target");
        });

        var error = Assert.Throws<FormatException>(() =>
            new[] { 1, 2 }.PushTo(Pipeline.Select<int, int>(n => n, Pipeline.Broadcast(Sink("a"), broken, Sink("c")))));

        Assert.Equal("in the target", error.Message);
        Assert.Equal(["a 1", "a closed", "c closed"], _trace);
    }

    [Fact]
    public void An_error_in_the_source_closes_the_chain_and_comes_out()
    {
        IEnumerable<int> Broken()
        {
            yield return 1;
            throw new FormatException("in the source");
        }

        Assert.Throws<FormatException>(() => Broken().PushTo(Sink("a")));

        Assert.Equal(["a 1", "a closed"], _trace);
    }

    [Fact]
    public void An_exception_thrown_into_the_head_closes_the_chain_and_comes_back()
    {
        var head = Pipeline.Select<int, int>(n => n, Sink("a"));

        Assert.Throws<FormatException>(() => head.Throw(new FormatException()));

        Assert.Equal(["a closed"], _trace);
        Assert.Equal(CoroutineState.Closed, head.State);
    }

    [Fact]
    public void Every_target_of_a_broadcast_is_closed_even_if_closing_one_fails()
    {
        var broken = new Coroutine<int>(async co =>
        {
            try
            {
                await co.Receive();
            }
            finally
            {
                throw new FormatException();
            }
        });
        var head = Pipeline.Broadcast(broken, Sink("b"));

        Assert.Throws<FormatException>(head.Close);

        Assert.Equal(["b closed"], _trace);
    }

    [Fact]
    public async Task An_asynchronous_sequence_can_be_pushed()
    {
        async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            await Task.Yield();
            yield return 2;
        }

        await Source().PushToAsync(Pipeline.Where<int>(n => n > 1, Sink("a")), TestContext.Current.CancellationToken);

        Assert.Equal(["a 2", "a closed"], _trace);
    }

    [Fact]
    public async Task An_asynchronous_sequence_stops_when_the_target_ends_and_closes_it_when_it_fails()
    {
        async IAsyncEnumerable<int> Source()
        {
            yield return 1;
            await Task.Yield();
            throw new FormatException();
        }

        await Source().PushToAsync(First("first", 1), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<FormatException>(
            () => Source().PushToAsync(Sink("a"), TestContext.Current.CancellationToken));

        Assert.Equal(["first 1", "first closed", "a 1", "a closed"], _trace);
    }

    [Fact]
    public void A_piece_is_primed_and_primes_a_target_that_is_just_started()
    {
        var sink = Sink("a");

        var head = Pipeline.Where<int>(_ => true, sink);

        Assert.Equal((CoroutineState.Suspended, CoroutineState.Suspended), (head.State, sink.State));
    }

    [Fact]
    public void Arguments_are_checked()
    {
        var sink = Sink("a");

        Assert.Equal("predicate", Assert.Throws<ArgumentNullException>(() => Pipeline.Where(null!, sink)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => Pipeline.Where<int>(_ => true, null!)).ParamName);
        Assert.Equal("selector", Assert.Throws<ArgumentNullException>(() => Pipeline.Select<int, int>(null!, sink)).ParamName);
        Assert.Equal("targets", Assert.Throws<ArgumentNullException>(() => Pipeline.Broadcast(sink, null!)).ParamName);
        Assert.Equal("collection", Assert.Throws<ArgumentNullException>(() => Pipeline.ToList<int>(null!)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => Array.Empty<int>().PushTo(null!)).ParamName);
        Assert.Equal(CoroutineState.Created, sink.State);
    }

    private int Note(int n, string what)
    {
        _trace.Add($"{what} {n}");
        return n;
    }

    private Coroutine<int> Sink(string name) => First(name, int.MaxValue);

    private Coroutine<int> First(string name, int count) => new(async co =>
    {
        try
        {
            for (var i = 0; i < count; i++)
            {
                _trace.Add($"{name} {await co.Receive()}");
            }
        }
        finally
        {
            _trace.Add($"{name} closed");
        }
    });
}
