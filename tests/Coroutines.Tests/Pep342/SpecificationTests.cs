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
    public void A_trampoline_can_run_coroutines_that_send_each_other_values()
    {
        Coroutine<int?, int> Doubler() => new(async co =>
        {
            int? n = 0;
            while (true)
            {
                n = await co.Yield(2 * n ?? 0);
            }
        });
        var (a, b) = (Doubler().Prime(), Doubler().Prime());
        var value = 1;

        for (var i = 0; i < 3; i++)
        {
            value = b.Send(a.Send(value));
        }

        Assert.Equal(64, value);
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

    private sealed class Resource(List<object?> trace) : IDisposable
    {
        public void Dispose() => trace.Add("disposed");
    }
}
