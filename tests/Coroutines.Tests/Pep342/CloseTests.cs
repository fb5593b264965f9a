namespace Coroutines.Tests;

public class CloseTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void Close_raises_GeneratorExit_at_the_paused_await()
    {
        var printer = Printer().Prime();
        printer.Send("hello");

        printer.Close();

        Assert.Equal(["hello", "GeneratorExit", "left"], _trace);
        Assert.Equal(CoroutineState.Closed, printer.State);
    }

    [Fact]
    public void A_closed_coroutine_raises_StopIteration_on_send()
    {
        var printer = Printer().Prime();
        printer.Close();

        Assert.Throws<StopIterationException>(() => printer.Send("hello"));
        Assert.False(printer.TrySend("hello"));

        Assert.Equal(["GeneratorExit", "left"], _trace);
    }

    [Fact]
    public void Closing_twice_does_nothing_the_second_time()
    {
        var printer = Printer().Prime();

        printer.Close();
        printer.Close();

        Assert.Equal(["GeneratorExit", "left"], _trace);
    }

    [Fact]
    public void Closing_a_coroutine_that_has_not_started_runs_nothing_of_it()
    {
        var printer = Printer();

        printer.Close();

        Assert.Empty(_trace);
        Assert.Equal(CoroutineState.Closed, printer.State);
    }

    [Fact]
    public void Using_closes_a_coroutine()
    {
        using (var printer = Printer().Prime())
        {
            printer.Send("hello");
        }

        Assert.Equal(["hello", "GeneratorExit", "left"], _trace);
    }

    [Fact]
    public void A_body_may_answer_Close_by_returning()
    {
        Coroutine<int> polite = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            catch (GeneratorExitException)
            {
                _trace.Add("returning");
            }
        });
        polite.Prime();

        polite.Close();

        Assert.Equal(["returning"], _trace);
        Assert.Equal(CoroutineState.Closed, polite.State);
    }

    [Fact]
    public void Another_exception_that_answers_Close_comes_out_of_it()
    {
        Coroutine<int> clumsy = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            finally
            {
                throw new FormatException("while cleaning up");
            }
        });
        clumsy.Prime();

        Assert.Equal("while cleaning up", Assert.Throws<FormatException>(clumsy.Close).Message);

        Assert.Equal(CoroutineState.Closed, clumsy.State);
    }

    [Fact]
    public void A_body_that_awaits_again_has_ignored_GeneratorExit_and_stays_suspended()
    {
        Coroutine<string> stubborn = new(async co =>
        {
            while (true)
            {
                try
                {
                    _trace.Add(await co.Receive());
                }
                catch (Exception e)
                {
                    _trace.Add(e.GetType().Name);
                }
            }
        });
        stubborn.Prime();

        var error = Assert.Throws<InvalidOperationException>(stubborn.Close);
        stubborn.Send("still here");

        Assert.Equal(
            "The coroutine 'A_body_that_awaits_again_has_ignored_GeneratorExit_and_stays_suspended' ignored GeneratorExit: it awaited its co again while being closed, and is still suspended. " +
            "The likely cause is a catch (Exception) around an await. " +
            "Write catch (Exception e) when (e is not GeneratorExitException), and do not await in a finally block.",
            error.Message);
        Assert.Equal(CoroutineState.Suspended, stubborn.State);
        Assert.Equal(["GeneratorExitException", "still here"], _trace);
    }

    [Fact]
    public void After_an_ignored_GeneratorExit_a_GeneratorExit_of_the_body_is_not_swallowed()
    {
        Coroutine<int> stubborn = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            catch (GeneratorExitException)
            {
                await co.Receive();
            }

            throw new GeneratorExitException();
        });
        stubborn.Prime();

        Assert.Throws<InvalidOperationException>(stubborn.Close);
        Assert.Throws<GeneratorExitException>(() => stubborn.Send(1));
    }

    private Coroutine<string> Printer() => new(async co =>
    {
        try
        {
            while (true)
            {
                _trace.Add(await co.Receive());
            }
        }
        catch (GeneratorExitException)
        {
            _trace.Add("GeneratorExit");
            throw;
        }
        finally
        {
            _trace.Add("left");
        }
    });
}
