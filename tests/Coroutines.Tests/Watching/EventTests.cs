using static Coroutines.Tests.Watching.Watched;

namespace Coroutines.Tests.Watching;

/// <summary>What an observer is told.</summary>
public class EventTests : ICoroutineObserver
{
    private readonly List<CoroutineEvent> _events = [];

    void ICoroutineObserver.OnEvent(CoroutineEvent happened) => _events.Add(happened);

    [Fact]
    public void Watch_returns_the_same_coroutine_with_its_own_type()
    {
        var total = Total();

        Coroutine<int?, int, string> watched = total.Watch(this);

        Assert.Same(total, watched);
        Assert.Empty(_events);
    }

    [Fact]
    public void A_start_a_send_and_a_return_are_told_with_values_and_names()
    {
        var total = Total().Watch(this, "sum");

        total.Next();
        total.Send(3);
        total.TryNext();
        total.TryNext();

        Assert.Equal(
            [
                new CoroutineEvent.Resumed("sum", null),
                new CoroutineEvent.Started("sum", null),
                new CoroutineEvent.Yielded("sum", null, "0"),
                new CoroutineEvent.Sent("sum", null, "3"),
                new CoroutineEvent.Yielded("sum", null, "3"),
                new CoroutineEvent.Resumed("sum", null),
                new CoroutineEvent.Returned("sum", null, "\"total 3\""),
                new CoroutineEvent.Resumed("sum", null),
                new CoroutineEvent.AlreadyEnded("sum", null),
            ],
            _events);
    }

    [Fact]
    public void A_coroutine_is_called_by_the_name_of_the_method_that_made_it()
    {
        Countdown(1).Watch(this).Next();

        Assert.Equal("Countdown", _events[0].Coroutine);
    }

    [Fact]
    public void An_exception_thrown_in_and_caught_is_answered_by_a_value()
    {
        var total = Total().Watch(this).Prime();

        total.Throw(new TimeoutException("late"));

        Assert.Equal(
            [new CoroutineEvent.Thrown("Total", null, "TimeoutException", "late"), new CoroutineEvent.Yielded("Total", null, "0")],
            _events.Skip(3));
    }

    [Fact]
    public void An_exception_that_comes_out_is_told_and_goes_on_unchanged()
    {
        var total = Total().Watch(this).Prime();
        var exception = new FormatException("no number");

        var caught = Assert.Throws<FormatException>(() => total.Throw(exception));

        Assert.Same(exception, caught);
        Assert.Equal(new CoroutineEvent.Raised("Total", null, "FormatException", "no number", IsClosed: true), _events[^1]);
    }

    [Fact]
    public void A_mistake_of_the_caller_is_told_and_starts_nothing()
    {
        var total = Total().Watch(this);

        Assert.Throws<InvalidOperationException>(() => total.Send(1));

        Assert.Equal(["caller -> Total: Send(1)", "caller <- Total: raises InvalidOperationException"], _events.Select(e => e.ToString()));
        Assert.False(((CoroutineEvent.Raised)_events[1]).IsClosed);
        Assert.Equal(CoroutineState.Created, total.State);
    }

    [Fact]
    public void A_null_exception_is_no_event()
    {
        var total = Total().Watch(this);

        Assert.Throws<ArgumentNullException>(() => total.Throw(null!));

        Assert.Empty(_events);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Closing_is_told_once_whether_the_body_has_begun_or_not(bool begin)
    {
        var total = Total();
        if (begin)
        {
            total.Prime();
        }

        total.Watch(this).Close();
        total.Dispose();

        Assert.Equal([new CoroutineEvent.Closing("Total", null), new CoroutineEvent.Closed("Total", null)], _events);
    }

    [Fact]
    public void A_coroutine_that_only_consumes_waits()
    {
        Sink<int>().Watch(this).Prime().Send(1);

        Assert.Equal(["Next()", "starts", "waits", "Send(1)", "waits"], _events.Select(e => e.Label));
    }

    [Fact]
    public void A_coroutine_that_delegates_yields_what_the_inner_one_yields_which_is_called_by_nobody()
    {
        Coroutine<int?, int> outer = new(async co =>
        {
            await co.YieldFrom(Countdown(1).Watch(this, "inner"));
            await co.YieldFrom([7]);
        });
        outer.Watch(this, "outer");

        outer.Next();
        outer.Send(4);
        Assert.Equal(CoroutineState.Suspended, outer.State);
        outer.Send(0);
        outer.Next();
        outer.TryNext();

        Assert.All(_events, e => Assert.Equal("outer", e.Coroutine));
        Assert.Equal(
            ["yields 1", "yields 4", "yields 0", "yields 7", "ends"],
            _events.Where(e => !e.IsCall && e is not CoroutineEvent.Started).Select(e => e.Label));
    }

    [Fact]
    public void An_inner_coroutine_that_others_resume_meanwhile_is_told_of()
    {
        var inner = Countdown(5).Watch(this, "inner");
        Coroutine<int?, int> outer = new(async co => await co.YieldFrom(inner));

        outer.Next();
        inner.Next();
        outer.Next();

        Assert.Equal(["caller -> inner: Next()", "caller <- inner: yields 4"], _events.Select(e => e.ToString()));
        Assert.Equal(2, inner.Next());
    }

    [Fact]
    public void A_coroutine_that_delegates_can_be_watched_from_there_on()
    {
        Coroutine<int?, int> outer = new(async co => await co.YieldFrom(Countdown(3)));
        outer.Next();

        outer.Watch(this, "outer").Next();

        Assert.Equal(["Next()", "yields 2"], _events.Select(e => e.Label));
    }

    [Fact]
    public void The_caller_is_the_running_coroutine_with_the_same_observer()
    {
        var sink = Sink<string>().Watch(this, "sink");
        var between = new Recording();
        var filter = Filter("a", sink.Prime()).Watch(between, "filter").Prime();
        Coroutine<int?, int> source = new(async co =>
        {
            await co.Yield(0);
            filter.Send("a");
        });
        source.Watch(this, "source").Prime();
        _events.Clear();

        source.TryNext();

        Assert.Equal(
            ["caller -> source: Next()", "source -> sink: Send(\"a\")", "source <- sink: waits", "caller <- source: ends"],
            _events.Select(e => e.ToString()));
        Assert.All(between.Events, e => Assert.Null(e.Caller));
    }

    [Fact]
    public void A_second_observer_is_refused()
    {
        var countdown = Countdown(1).Watch(this);

        var error = Assert.Throws<InvalidOperationException>(() => countdown.Watch(new Recording()));

        Assert.Equal(
            "The coroutine 'Countdown' is watched already, and has one observer. " +
            "Watch it once; to tell several, pass an observer that hands each event on.",
            error.Message);
    }

    [Fact]
    public void A_running_coroutine_cannot_begin_to_be_watched()
    {
        Coroutine<int?, int>? self = null;
        self = new(async co => await co.Yield(self!.Watch(this).Next()));

        Assert.Throws<InvalidOperationException>(() => self.Next());
        Assert.Empty(_events);
    }

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("coroutine", () => ((Coroutine<int>)null!).Watch(this));
        Assert.Throws<ArgumentNullException>("observer", () => Countdown(1).Watch(null!));
    }

    [Fact]
    public void A_watched_coroutine_is_closed_when_collected_if_it_asked_for_that()
    {
        Abandon();
        for (var i = 0; i < 100 && _events.Count < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.Equal(["Next()", "starts", "yields 1", "Close()", "is closed"], _events.Select(e => e.Label));

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        void Abandon() => Countdown(1).CloseWhenCollected().Watch(this).Next();
    }
}
