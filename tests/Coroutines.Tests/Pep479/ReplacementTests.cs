namespace Coroutines.Tests.Pep479;

/// <summary>When a StopIteration is replaced, and when it is not.</summary>
public class ReplacementTests
{
    private readonly List<object?> _trace = [];

    [Theory]
    [InlineData("Next")]
    [InlineData("TryNext")]
    [InlineData("Send")]
    [InlineData("TrySend")]
    [InlineData("Throw")]
    [InlineData("Close")]
    [InlineData("Prime")]
    public void A_StopIteration_is_replaced_whichever_call_runs_the_body(string call)
    {
        var stop = new StopIterationException();
        Coroutine<int?, int> careless = new(async co =>
        {
            if (call == "Prime")
            {
                throw stop;
            }

            try
            {
                await co.Yield(1);
            }
            finally
            {
                throw stop;
            }
        });
        if (call != "Prime")
        {
            careless.Next();
        }

        var error = Assert.Throws<InvalidOperationException>(() =>
        {
            switch (call)
            {
                case "Next": careless.Next(); break;
                case "TryNext": careless.TryNext(out _); break;
                case "Send": careless.Send(1); break;
                case "TrySend": careless.TrySend(1, out _); break;
                case "Throw": careless.Throw(new FormatException()); break;
                case "Close": careless.Close(); break;
                default: careless.Prime(); break;
            }
        });

        Assert.Same(stop, error.InnerException);
    }

    [Fact]
    public void A_StopIteration_is_replaced_only_after_every_catch_and_finally_block_of_the_body_is_left()
    {
        Coroutine<int, int> careless = new(async co =>
        {
            try
            {
                await co.Yield(1);
                throw new StopIterationException();
            }
            catch (Exception e) when (Note($"filter {e.GetType().Name}"))
            {
            }
            catch (StopIterationException)
            {
                _trace.Add("caught");
                throw;
            }
            finally
            {
                _trace.Add("finally");
            }
        });
        careless.Next();

        var error = Assert.Throws<InvalidOperationException>(() => careless.Next());

        Assert.IsType<StopIterationException>(error.InnerException);
        Assert.Equal(["filter StopIterationException", "caught", "finally"], _trace);
    }

    [Fact]
    public void After_a_StopIteration_was_replaced_the_coroutine_has_ended_as_after_any_other_exception()
    {
        static Coroutine<int, int> Body(Exception exception) => new(async co =>
        {
            await co.Yield(1);
            throw exception;
        });
        foreach (var exception in new Exception[] { new StopIterationException(), new FormatException() })
        {
            var coroutine = Body(exception);
            coroutine.Next();
            Assert.ThrowsAny<SystemException>(() => coroutine.Next());

            _trace.Add(Assert.Throws<StopIterationException>(() => coroutine.Next()).Value);
            _trace.Add(coroutine.TryNext());
        }

        Assert.Equal([null, false, null, false], _trace);
    }

    [Fact]
    public void Other_exceptions_leave_the_body_as_they_are()
    {
        foreach (var exception in new Exception[] { new InvalidOperationException(), new GeneratorExitException(), new("plain") })
        {
            Coroutine<int, int> body = new(async co =>
            {
                await co.Yield(1);
                throw exception;
            });
            body.Next();

            Assert.Same(exception, Record.Exception(() => body.Next()));
        }
    }

    [Fact]
    public void The_StopIteration_of_a_return_is_not_replaced()
    {
        Coroutine<int, int, int> body = new(async co => await co.Yield(1));
        body.Next();

        Assert.Equal(7, Assert.Throws<StopIterationException>(() => body.Send(7)).Value);
    }

    [Fact]
    public void A_StopIteration_that_is_thrown_in_and_not_caught_is_replaced()
    {
        var stop = new StopIterationException();
        Coroutine<int, int> body = new(async co => await co.Yield(1));
        body.Next();

        Assert.Same(stop, Assert.Throws<InvalidOperationException>(() => body.Throw(stop)).InnerException);
    }

    [Fact]
    public void A_body_may_catch_a_StopIteration_and_return_or_go_on()
    {
        Coroutine<int, int> one = new(async co => await co.Yield(1));
        Coroutine<int, int> body = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (StopIterationException)
            {
                await co.Yield(2);
            }

            try
            {
                while (true)
                {
                    one.Next();
                }
            }
            catch (StopIterationException)
            {
                return;
            }
        });
        body.Next();

        _trace.AddRange([body.Throw(new StopIterationException()), body.TryNext()]);

        Assert.Equal([2, false], _trace);
    }

    [Fact]
    public void A_StopIteration_thrown_through_a_delegation_is_an_error_there_and_not_an_end()
    {
        Coroutine<int, int> work = new(async co =>
        {
            await co.Yield(1);
            _trace.Add("not reached");
        });
        Coroutine<int, int> transaction = new(async co =>
        {
            try
            {
                await co.YieldFrom(work);
                _trace.Add("commit");
            }
            catch (Exception e)
            {
                _trace.Add($"rollback of {e.GetType().Name}");
                throw;
            }
        });
        transaction.Next();

        var error = Assert.Throws<InvalidOperationException>(() => transaction.Throw(new StopIterationException()));

        Assert.StartsWith("The coroutine", error.Message);
        Assert.Equal(["rollback of InvalidOperationException"], _trace);
    }

    private bool Note(string what)
    {
        _trace.Add(what);
        return false;
    }

    [Fact]
    public void A_StopIteration_of_the_function_that_should_make_the_body_is_replaced_too()
    {
        var ended = new Coroutine<int, int>(async co => await co.Yield(1));
        ended.Close();
        var coroutine = new Coroutine<int, int>(co => Body(co, ended.Next()));

        var error = Assert.Throws<InvalidOperationException>(() => coroutine.TryNext());

        Assert.IsType<StopIterationException>(error.InnerException);
        Assert.Equal(CoroutineState.Closed, coroutine.State);

        static async CoroutineBody Body(Co<int, int> co, int value) => await co.Yield(value);
    }
}
