namespace Coroutines.Tests.Pep380;

public class ClosingTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void Closing_the_outer_coroutine_closes_the_innermost_first()
    {
        var outer = Level("outer", Level("middle", Level("inner")));
        outer.Next();

        outer.Close();

        Assert.Equal(
            [
                "inner GeneratorExitException", "inner left", "middle GeneratorExitException", "middle left",
                "outer GeneratorExitException", "outer left",
            ],
            _trace);
        Assert.Equal(CoroutineState.Closed, outer.State);
    }

    [Fact]
    public void A_GeneratorExit_thrown_into_the_outer_coroutine_closes_the_inner_ones_and_is_raised_in_the_outer()
    {
        var outer = Level("outer", Level("inner"));
        outer.Next();
        var thrown = new GeneratorExitException();

        Assert.Same(thrown, Assert.Throws<GeneratorExitException>(() => outer.Throw(thrown)));

        Assert.Equal(
            ["inner GeneratorExitException", "inner left", "outer GeneratorExitException", "outer left"], _trace);
    }

    [Fact]
    public void After_a_thrown_GeneratorExit_the_outer_coroutine_may_go_on()
    {
        var inner = Level("inner");
        Coroutine<int, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(inner);
            }
            catch (GeneratorExitException)
            {
                await co.Yield(7);
            }
        });
        outer.Next();

        Assert.Equal(7, outer.Throw(new GeneratorExitException()));
        Assert.Equal(CoroutineState.Closed, inner.State);
    }

    [Fact]
    public void If_closing_the_inner_coroutine_fails_that_exception_surfaces_at_the_await()
    {
        Coroutine<int, int> inner = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            finally
            {
                throw new FormatException("while closing");
            }
        });
        var outer = Level("outer", Level("middle", inner));
        outer.Next();

        Assert.Equal("while closing", Assert.Throws<FormatException>(outer.Close).Message);

        Assert.Equal(["middle FormatException", "middle left", "outer FormatException", "outer left"], _trace);
    }

    [Fact]
    public void An_inner_coroutine_that_ignores_GeneratorExit_is_an_error_at_the_await_and_is_left_suspended()
    {
        var stubborn = Stubborn();
        var outer = Level("outer", stubborn);
        outer.Next();

        var error = Assert.Throws<InvalidOperationException>(outer.Close);

        Assert.StartsWith("The coroutine 'Stubborn' ignored GeneratorExit", error.Message);
        Assert.Equal(["outer InvalidOperationException", "outer left"], _trace);
        Assert.Equal((CoroutineState.Closed, CoroutineState.Suspended), (outer.State, stubborn.State));
        Assert.Equal(3, stubborn.Next());
    }

    [Fact]
    public void An_inner_coroutine_that_ignored_GeneratorExit_can_still_return_a_result()
    {
        Coroutine<int, int, string> stubborn = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (GeneratorExitException)
            {
                await co.Yield(2);
            }

            return "done";
        });
        var outer = Level("outer", stubborn);
        outer.Next();
        Assert.Throws<InvalidOperationException>(outer.Close);

        Assert.False(stubborn.TryNext());

        Assert.Equal("done", stubborn.Result);
    }

    [Fact]
    public void An_outer_coroutine_that_recovers_from_that_has_answered_Close_by_returning()
    {
        Coroutine<int, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(Stubborn());
            }
            catch (InvalidOperationException)
            {
            }
        });
        outer.Next();

        outer.Close();

        Assert.Equal(CoroutineState.Closed, outer.State);
    }

    [Fact]
    public void An_outer_coroutine_that_delegates_again_while_being_closed_ignores_GeneratorExit_if_that_yields()
    {
        Coroutine<int, int> Cleaning(Coroutine<int, int> cleaner) => new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            finally
            {
                await co.YieldFrom(cleaner);
            }
        });
        var never = false;
        Coroutine<int, int> quiet = new(async co =>
        {
            _trace.Add("cleaned");
            if (never)
            {
                await co.Yield(0);
            }
        });
        var (good, bad) = (Level("outer", Cleaning(quiet)), Level("outer", Cleaning(Stubborn())));
        good.Next();
        bad.Next();

        good.Close();
        var error = Assert.Throws<InvalidOperationException>(bad.Close);

        Assert.StartsWith("The coroutine 'Cleaning' ignored GeneratorExit", error.Message.Replace(TestName, "Cleaning"));
        Assert.Equal(
            [
                "cleaned", "outer GeneratorExitException", "outer left", "outer InvalidOperationException", "outer left",
            ],
            _trace);
    }

    [Fact]
    public void Closing_an_outer_coroutine_whose_inner_one_was_closed_by_another_is_no_error()
    {
        var inner = Level("inner");
        var outer = Level("outer", inner);
        outer.Next();
        inner.Close();
        _trace.Clear();

        outer.Close();

        Assert.Equal(["outer GeneratorExitException", "outer left"], _trace);
    }

    private const string TestName =
        nameof(An_outer_coroutine_that_delegates_again_while_being_closed_ignores_GeneratorExit_if_that_yields);

    private Coroutine<int, int> Level(string name, Coroutine<int, int>? inner = null) => new(async co =>
    {
        try
        {
            await co.YieldFrom(inner ?? Ones());
        }
        catch (Exception e)
        {
            _trace.Add($"{name} {e.GetType().Name}");
            throw;
        }
        finally
        {
            _trace.Add($"{name} left");
        }
    });

    private static Coroutine<int, int> Ones() => new(async co =>
    {
        while (true)
        {
            await co.Yield(1);
        }
    });

    private static Coroutine<int, int> Stubborn() => new(async co =>
    {
        try
        {
            await co.Yield(1);
        }
        catch (GeneratorExitException)
        {
            await co.Yield(2);
        }

        await co.Yield(3);
    });
}
