namespace Coroutines.Tests.Pep342;

/// <summary>The sentences of PEP 342, "Specification Summary" and "Optional Extensions", that no other test here is named after.</summary>
public class SpecificationTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void Yield_is_an_expression_whose_value_is_what_was_sent_or_nothing()
    {
        Coroutine<string?> body = new(async co => _trace.Add((await co.Receive() ?? "nothing") + (await co.Receive() ?? "nothing")));
        body.Prime();

        body.Send("a");
        body.TryNext();

        Assert.Equal(["anothing"], _trace);
    }

    [Fact]
    public void Send_of_nothing_is_exactly_next()
    {
        static Coroutine<string?, string> Echo() => new(async co =>
        {
            var received = "start";
            while (true)
            {
                received = await co.Yield(received) ?? "nothing";
            }
        });
        var (next, send) = (Echo(), Echo());

        Assert.Equal([next.Next(), next.Next(), next.Send("x")], new[] { send.Send(null), send.Send(null), send.Send("x") });
    }

    [Fact]
    public void Send_with_a_value_is_next_but_for_the_value_of_the_yield_expression()
    {
        Coroutine<int?, int> Body(string name) => new(async co =>
        {
            _trace.Add($"{name} received {await co.Yield(1)}");
            await co.Yield(2);
        });
        var (next, send) = (Body("next"), Body("send"));
        next.Next();
        send.Next();

        _trace.AddRange([next.Next(), send.Send(7), next.TryNext(), send.TrySend(8)]);

        Assert.Equal(["next received ", "send received 7", 2, 2, false, false], _trace);
    }

    [Fact]
    public void An_uncaught_exception_of_the_generator_reaches_the_caller_of_send_and_of_next()
    {
        static Coroutine<int, int> Body(Exception exception) => new(async co =>
        {
            await co.Yield(1);
            throw exception;
        });
        var exception = new FormatException();

        Assert.Same(exception, Assert.Throws<FormatException>(() => Body(exception).Prime().Send(1)));
        Assert.Same(exception, Assert.Throws<FormatException>(() => Body(exception).Prime().Next()));
    }

    [Fact]
    public void Throw_is_a_throw_statement_at_the_point_where_the_generator_was_paused()
    {
        Coroutine<int, int> Body(Exception? own) => new(async co =>
        {
            try
            {
                try
                {
                    await co.Yield(1);
                    throw own!;
                }
                catch (FormatException) when (Note("filter", false))
                {
                    Note("not reached", true);
                }
                finally
                {
                    Note("inner finally", true);
                }
            }
            catch (FormatException e)
            {
                Note(e.Message, true);
            }

            await co.Yield(2);
        });
        var (thrown, own) = (Body(null), Body(new FormatException("bad")));
        thrown.Next();
        own.Next();

        _trace.AddRange([thrown.Throw(new FormatException("bad")), own.Next()]);

        Assert.Equal(["filter", "inner finally", "bad", "filter", "inner finally", "bad", 2, 2], _trace);
    }

    [Fact]
    public void Throw_raises_at_the_point_where_the_generator_was_paused()
    {
        Coroutine<int, int> body = new(async co =>
        {
            await co.Yield(1);
            try
            {
                await co.Yield(2);
            }
            catch (FormatException)
            {
                _trace.Add("at the second pause");
            }

            await co.Yield(3);
        });
        body.Next();
        body.Next();

        _trace.Add(body.Throw(new FormatException()));

        Assert.Equal(["at the second pause", 3], _trace);
    }

    [Fact]
    public void If_the_generator_raises_another_exception_in_answer_to_throw_that_one_reaches_the_caller()
    {
        Coroutine<int, int> body = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            catch (FormatException e)
            {
                throw new TimeoutException("instead", e);
            }
        });
        body.Next();
        var thrown = new FormatException();

        Assert.Same(thrown, Assert.Throws<TimeoutException>(() => body.Throw(thrown)).InnerException);
    }

    [Fact]
    public void Close_does_nothing_if_the_generator_has_exited_by_returning_or_by_an_exception()
    {
        Coroutine<int, int, string> Body(string name) => new(async co =>
        {
            try
            {
                await co.Yield(1);
                return "done";
            }
            finally
            {
                _trace.Add($"{name} left");
            }
        });
        var (returned, failed) = (Body("returned"), Body("failed"));
        returned.Next();
        failed.Next();
        returned.TryNext();
        Assert.Throws<FormatException>(() => failed.Throw(new FormatException()));

        returned.Close();
        failed.Close();

        Assert.Equal(["returned left", "failed left"], _trace);
        Assert.Equal("done", returned.Result);
    }

    [Fact]
    public void Yield_is_allowed_in_try_finally_blocks()
    {
        Coroutine<int, int> body = new(async co =>
        {
            try
            {
                await co.Yield(1);
            }
            finally
            {
                await co.Yield(2);
                _trace.Add("finally");
            }
        });

        _trace.AddRange([body.Next(), body.Next(), body.TryNext()]);

        Assert.Equal(["finally", 1, 2, false], _trace);
    }

    [Fact]
    public void A_paused_try_finally_runs_its_finally_block_when_the_generator_is_closed()
    {
        Coroutine<int, int> body = new(async co =>
        {
            using var resource = new Resource(_trace);
            await co.Yield(1);
            _trace.Add("not reached");
        });
        body.Next();

        body.Close();

        Assert.Equal(["disposed"], _trace);
    }

    [Fact]
    public void A_catch_of_Exception_that_leaves_GeneratorExit_alone_lets_a_coroutine_be_closed()
    {
        Coroutine<string> resilient = new(async co =>
        {
            while (true)
            {
                try
                {
                    _trace.Add(int.Parse(await co.Receive()));
                }
                catch (Exception e) when (e is not GeneratorExitException)
                {
                    _trace.Add(e.GetType().Name);
                }
            }
        });
        resilient.Prime();

        resilient.Send("1");
        resilient.Send("one");
        resilient.Close();

        Assert.Equal([1, "FormatException"], _trace);
        Assert.Equal(CoroutineState.Closed, resilient.State);
    }

    [Fact]
    public void A_catch_of_Exception_that_then_leaves_the_body_lets_a_coroutine_be_closed_too()
    {
        Coroutine<string> logging = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            catch (Exception e)
            {
                _trace.Add(e.GetType().Name);
            }
        });
        logging.Prime();

        logging.Close();

        Assert.Equal(["GeneratorExitException"], _trace);
    }

    private bool Note(string what, bool answer)
    {
        _trace.Add(what);
        return answer;
    }

    private sealed class Resource(List<object?> trace) : IDisposable
    {
        public void Dispose() => trace.Add("disposed");
    }
}
