namespace Coroutines.Tests.Pep342;

/// <summary>What PEP 342, "Examples", shows that coroutines can do. The first example is <c>Prime</c>.</summary>
public class ExamplesTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void A_consumer_that_is_closed_can_send_on_what_it_still_holds_and_close_the_next_one()
    {
        var pager = Pager(2, Printer().Prime()).Prime();

        foreach (var picture in new[] { "a", "b", "c" })
        {
            pager.Send(picture);
        }

        pager.Close();

        Assert.Equal(["page a b", "page c", "printer off"], _trace);
    }

    [Fact]
    public void A_trampoline_lets_coroutines_call_each_other()
    {
        Coroutine<object?, object?> Square(int n) => new(async co => await co.Yield(n * n));
        Coroutine<object?, object?> Failing() => new(async co =>
        {
            await co.Yield(Square(9));
            throw new FormatException("from the callee");
        });
        Coroutine<object?, object?> main = new(async co =>
        {
            _trace.Add(await co.Yield(Square(3)));
            try
            {
                await co.Yield(Failing());
            }
            catch (FormatException e)
            {
                _trace.Add(e.Message);
            }

            await co.Yield("over");
        });

        _trace.Add(Trampoline(main));

        Assert.Equal([9, "from the callee", "over"], _trace);
    }

    [Fact]
    public void An_exception_that_no_coroutine_on_a_trampoline_handles_comes_out_of_it()
    {
        Coroutine<object?, object?> failing = new(async co =>
        {
            await co.Yield(new Coroutine<object?, object?>(async inner => await inner.Yield(1)));
            throw new FormatException();
        });
        Coroutine<object?, object?> main = new(async co => await co.Yield(failing));

        Assert.Throws<FormatException>(() => Trampoline(main));
    }

    /// <summary>A coroutine that is yielded is called; any other value, or an exception, goes to the caller of the one it came from.</summary>
    private static object? Trampoline(Coroutine<object?, object?> first)
    {
        var calls = new Stack<Coroutine<object?, object?>>([first]);
        object? value = null;
        Exception? error = null;
        while (true)
        {
            try
            {
                value = error is null ? calls.Peek().Send(value) : calls.Peek().Throw(error);
                error = null;
            }
            catch (Exception e) when (calls.Count > 1)
            {
                error = e;
            }

            if (error is null && value is Coroutine<object?, object?> called)
            {
                calls.Push(called);
                value = null;
                continue;
            }

            calls.Pop();
            if (calls.Count == 0)
            {
                return value;
            }
        }
    }

    private Coroutine<string> Pager(int size, Coroutine<string> destination) => new(async co =>
    {
        var page = new List<string>();
        while (true)
        {
            try
            {
                while (page.Count < size)
                {
                    page.Add(await co.Receive());
                }
            }
            catch (GeneratorExitException)
            {
                destination.Send($"page {string.Join(" ", page)}");
                destination.Close();
                return;
            }

            destination.Send($"page {string.Join(" ", page)}");
            page.Clear();
        }
    });

    private Coroutine<string> Printer() => new(async co =>
    {
        try
        {
            while (true)
            {
                _trace.Add(await co.Receive());
            }
        }
        finally
        {
            _trace.Add("printer off");
        }
    });
}
