namespace Coroutines.Tests;

public class ForeachTests
{
    private readonly List<object> _trace = [];

    [Fact]
    public void Foreach_takes_every_value()
    {
        foreach (var n in UpTo(3))
        {
            _trace.Add(n);
        }

        Assert.Equal([1, 2, 3, "left"], _trace);
    }

    [Fact]
    public void Leaving_the_loop_early_does_not_close_the_coroutine()
    {
        var numbers = UpTo(3);
        foreach (var n in numbers)
        {
            _trace.Add(n);
            break;
        }

        _trace.Add(numbers.State);
        foreach (var n in numbers)
        {
            _trace.Add(n);
        }

        Assert.Equal([1, CoroutineState.Suspended, 2, 3, "left"], _trace);
    }

    [Fact]
    public void An_exception_that_leaves_the_body_comes_out_of_the_loop()
    {
        Coroutine<int, int> broken = new(async co =>
        {
            await co.Yield(1);
            throw new FormatException();
        });

        Assert.Throws<FormatException>(() =>
        {
            foreach (var n in broken)
            {
                _trace.Add(n);
            }
        });
        Assert.Equal([1], _trace);
    }

    [Fact]
    public void A_loop_over_a_coroutine_with_a_result_leaves_the_result_to_be_read()
    {
        Coroutine<int, int, string> numbers = new(async co =>
        {
            await co.Yield(1);
            return "done";
        });

        foreach (var n in numbers)
        {
            _trace.Add(n);
        }

        _trace.Add(numbers.Result);
        Assert.Equal([1, "done"], _trace);
    }

    private Coroutine<int, int> UpTo(int last) => new(async co =>
    {
        try
        {
            for (var n = 1; n <= last; n++)
            {
                await co.Yield(n);
            }
        }
        finally
        {
            _trace.Add("left");
        }
    });
}
