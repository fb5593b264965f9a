using System.Runtime.CompilerServices;

namespace Coroutines.Tests;

public class StackTraceTests
{
    [Fact]
    public void An_exception_of_the_body_keeps_its_stack_trace()
    {
        Coroutine<string> filter = new(async co =>
        {
            while (true)
            {
                Check(await co.Receive());
            }
        });
        filter.Prime();

        var error = Assert.Throws<FormatException>(() => filter.Send("raise"));

        AssertInOrder(error.StackTrace!, nameof(Check), "Send");
    }

    [Fact]
    public void A_thrown_exception_keeps_the_stack_trace_it_came_with_and_gains_the_paused_await()
    {
        var filter = Waiting(new Coroutine<string>(WaitingBody));
        var caught = Assert.Throws<FormatException>(() => Check("raise"));

        var error = Assert.Throws<FormatException>(() => filter.Throw(caught));

        Assert.Same(caught, error);
        AssertInOrder(error.StackTrace!, nameof(Check), nameof(WaitingBody), "Coroutine`1.Throw");
    }

    [Fact]
    public void An_exception_thrown_back_by_a_closed_coroutine_keeps_its_stack_trace()
    {
        var filter = Waiting(new Coroutine<string>(WaitingBody));
        filter.Close();
        var caught = Assert.Throws<FormatException>(() => Check("raise"));

        var error = Assert.Throws<FormatException>(() => filter.Throw(caught));

        AssertInOrder(error.StackTrace!, nameof(Check), "Coroutine`1.Throw");
    }

    [Fact]
    public void An_exception_that_passes_ten_levels_keeps_its_stack_trace_and_names_the_body_of_each()
    {
        var outer = Level(10);
        outer.Next();

        var error = Assert.Throws<FormatException>(() => outer.Send("raise"));

        AssertInOrder(error.StackTrace!, [nameof(Check), .. Enumerable.Repeat(nameof(Level), 10), "Send"]);
    }

    [Fact]
    public void An_exception_thrown_into_ten_levels_keeps_the_stack_trace_it_came_with()
    {
        var outer = Level(10);
        outer.Next();
        var caught = Assert.Throws<FormatException>(() => Check("raise"));

        var error = Assert.Throws<FormatException>(() => outer.Throw(caught));

        Assert.Same(caught, error);
        AssertInOrder(error.StackTrace!, [nameof(Check), .. Enumerable.Repeat(nameof(Level), 10), "Throw"]);
    }

    private static Coroutine<string, int> Level(int levels) => new(async co =>
    {
        if (levels > 1)
        {
            await co.YieldFrom(Level(levels - 1));
        }

        Check(await co.Yield(0));
    });

    private static Coroutine<string> Waiting(Coroutine<string> coroutine) => coroutine.Prime();

    private static async CoroutineBody WaitingBody(Co<string> co) => await co.Receive();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Check(string text)
    {
        if (text == "raise")
        {
            throw new FormatException(text);
        }
    }

    private static void AssertInOrder(string trace, params string[] frames)
    {
        var from = 0;
        foreach (var frame in frames)
        {
            var at = trace.IndexOf(frame, from, StringComparison.Ordinal);
            Assert.True(at >= 0, $"{frame} is not where it should be in:\n{trace}");
            from = at + frame.Length;
        }
    }
}
