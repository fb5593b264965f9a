namespace Coroutines.Tests.Pep380;

/// <summary>The branches of PEP 380, "Formal Semantics", that no other test here is named after.</summary>
public class FormalSemanticsTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void The_iterator_is_taken_from_the_sequence_when_the_await_is_reached()
    {
        Coroutine<int, int> outer = new(async co =>
        {
            var delegation = co.YieldFrom(Sequence(2));
            _trace.Add("made");
            await delegation;
        });

        foreach (var n in outer)
        {
            _trace.Add(n);
        }

        Assert.Equal(["made", "begins", 1, 2], _trace);
    }

    [Fact]
    public void A_sequence_without_values_lets_the_body_go_on_at_once()
    {
        Coroutine<int, int> outer = new(async co =>
        {
            await co.YieldFrom(Array.Empty<int>());
            await co.Yield(9);
        });

        Assert.Equal(9, outer.Next());
    }

    [Fact]
    public void An_exception_of_the_first_step_surfaces_at_the_await()
    {
        var outer = Catching(new Coroutine<int, int>(async co => await co.Yield(int.Parse("x", null))));

        Assert.Equal(9, outer.Next());
        Assert.Equal(["caught FormatException"], _trace);
    }

    [Fact]
    public void Another_exception_that_answers_a_throw_surfaces_at_the_await()
    {
        var outer = Catching(Answering<FormatException>(() => throw new TimeoutException()));
        outer.Next();

        _trace.Add(outer.Throw(new FormatException()));

        Assert.Equal(["caught TimeoutException", 9], _trace);
    }

    [Fact]
    public void An_inner_coroutine_that_answers_close_by_returning_does_not_spare_the_outer_one_the_GeneratorExit()
    {
        var inner = Answering<GeneratorExitException>(() => _trace.Add("inner returns"));
        var outer = Catching(inner);
        var thrown = new GeneratorExitException();
        outer.Next();

        _trace.Add(outer.Throw(thrown));

        Assert.Equal(["inner returns", "caught GeneratorExitException", 9], _trace);
        Assert.Equal(CoroutineState.Closed, inner.State);
    }

    [Fact]
    public void A_GeneratorExit_thrown_at_an_iterator_disposes_it_and_is_raised_at_the_await()
    {
        var outer = new Coroutine<int, int>(async co => await co.YieldFrom(Sequence(1)));
        var thrown = new GeneratorExitException();
        outer.Next();

        Assert.Same(thrown, Assert.Throws<GeneratorExitException>(() => outer.Throw(thrown)));

        Assert.Equal(["begins", "disposed early"], _trace);
    }

    [Fact]
    public void A_return_cannot_be_caught_as_a_StopIteration_in_the_body_that_returns()
    {
        Coroutine<int, int, string> inner = new(async co =>
        {
            try
            {
                await co.Yield(1);
                return "done";
            }
            catch (StopIterationException)
            {
                return "caught";
            }
        });
        inner.Next();

        Assert.Equal("done", Assert.Throws<StopIterationException>(() => inner.Next()).Value);
    }

    [Fact]
    public void The_value_of_a_StopIteration_is_its_argument_or_nothing()
    {
        Assert.Equal(3, new StopIterationException(3).Value);
        Assert.Null(new StopIterationException().Value);
        Assert.Equal(new StopIterationException().Message, new StopIterationException(3).Message);
    }

    /// <summary>Yields 1, and answers an exception of that type.</summary>
    private static Coroutine<int, int> Answering<TException>(Action answer)
        where TException : Exception => new(async co =>
    {
        try
        {
            await co.Yield(1);
        }
        catch (TException)
        {
            answer();
        }
    });

    private Coroutine<int, int> Catching(Coroutine<int, int> inner) => new(async co =>
    {
        try
        {
            await co.YieldFrom(inner);
            _trace.Add("went on");
        }
        catch (Exception e)
        {
            _trace.Add($"caught {e.GetType().Name}");
        }

        await co.Yield(9);
    });

    private IEnumerable<int> Sequence(int last)
    {
        _trace.Add("begins");
        var over = false;
        try
        {
            for (var n = 1; n <= last; n++)
            {
                yield return n;
            }

            over = true;
        }
        finally
        {
            if (!over)
            {
                _trace.Add("disposed early");
            }
        }
    }
}
