namespace Coroutines.Tests;

public class ThrowTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void A_thrown_exception_is_raised_at_the_paused_await_and_the_body_may_go_on()
    {
        var resilient = Resilient();
        resilient.Next();

        _trace.Add($"got {resilient.Throw(new FormatException("bad"))}");
        _trace.Add($"got {resilient.Next()}");

        Assert.Equal(["caught bad", "got 2", "got 3"], _trace);
        Assert.Equal(CoroutineState.Suspended, resilient.State);
    }

    [Fact]
    public void A_thrown_exception_that_is_not_caught_comes_back_and_closes_the_coroutine()
    {
        var resilient = Resilient();
        resilient.Next();
        var exception = new TimeoutException();

        Assert.Same(exception, Assert.Throws<TimeoutException>(() => resilient.Throw(exception)));

        Assert.Equal(["left"], _trace);
        Assert.Equal(CoroutineState.Closed, resilient.State);
        Assert.Throws<StopIterationException>(() => resilient.Next());
    }

    [Fact]
    public void A_body_that_returns_in_answer_ends_with_StopIteration()
    {
        Coroutine<int, int, string> patient = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (FormatException)
            {
                return "gave up";
            }

            return "done";
        });
        patient.Next();

        var stop = Assert.Throws<StopIterationException>(() => patient.Throw(new FormatException()));

        Assert.Equal("gave up", stop.Value);
        Assert.Equal("gave up", patient.Result);
    }

    [Fact]
    public void Throwing_into_a_just_started_coroutine_ends_it_without_running_its_body()
    {
        var resilient = Resilient();
        var exception = new FormatException();

        Assert.Same(exception, Assert.Throws<FormatException>(() => resilient.Throw(exception)));

        Assert.Empty(_trace);
        Assert.Equal(CoroutineState.Closed, resilient.State);
        Assert.False(resilient.TryNext());
    }

    [Fact]
    public void Throwing_into_a_closed_coroutine_throws_the_exception_back()
    {
        var resilient = Resilient();
        resilient.Close();
        var exception = new FormatException();

        Assert.Same(exception, Assert.Throws<FormatException>(() => resilient.Throw(exception)));
    }

    [Fact]
    public void Throwing_null_is_refused_and_changes_nothing()
    {
        var resilient = Resilient();

        Assert.Equal("exception", Assert.Throws<ArgumentNullException>(() => resilient.Throw(null!)).ParamName);

        Assert.Equal(1, resilient.Next());
    }

    [Fact]
    public void A_coroutine_without_yield_can_be_thrown_into()
    {
        Coroutine<string> filter = new(async co =>
        {
            while (true)
            {
                try
                {
                    _trace.Add(await co.Receive());
                }
                catch (FormatException e)
                {
                    _trace.Add($"caught {e.Message}");
                }
            }
        });
        filter.Prime();

        filter.Send("a");
        filter.Throw(new FormatException("bad"));
        filter.Send("b");

        Assert.Equal(["a", "caught bad", "b"], _trace);
    }

    [Fact]
    public void GeneratorExit_thrown_by_hand_is_an_exception_like_any_other()
    {
        var resilient = Resilient();
        resilient.Next();

        Assert.Throws<GeneratorExitException>(() => resilient.Throw(new GeneratorExitException()));

        Assert.Equal(["left"], _trace);
    }

    private Coroutine<int, int> Resilient() => new(async co =>
    {
        try
        {
            for (var n = 1; ; n++)
            {
                try
                {
                    await co.Yield(n);
                }
                catch (FormatException e)
                {
                    _trace.Add($"caught {e.Message}");
                }
            }
        }
        finally
        {
            _trace.Add("left");
        }
    });
}
