namespace Coroutines.Tests.Pep380;

public class IteratorTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void A_coroutine_delegates_to_any_sequence()
    {
        Coroutine<int?, int> outer = new(async co =>
        {
            await co.YieldFrom([1, 2]);
            await co.YieldFrom(Iterator());
            await co.Yield(5);
        });

        foreach (var n in outer)
        {
            _trace.Add(n);
        }

        Assert.Equal([1, 2, 3, 4, "disposed", 5], _trace);
    }

    [Fact]
    public void Null_sent_in_moves_an_iterator_on()
    {
        var outer = Over(Iterator());

        _trace.AddRange([outer.Next(), outer.Send(null)]);

        Assert.Equal([3, 4], _trace);
    }

    [Fact]
    public void A_value_sent_to_an_iterator_is_an_error_at_the_await()
    {
        Coroutine<int, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(Iterator());
            }
            catch (InvalidOperationException e)
            {
                _trace.Add(e.Message);
            }

            await co.Yield(9);
        });
        outer.Next();
        outer.Next();

        Assert.Equal(9, outer.Send(0));
        Assert.Equal(
            [
                "disposed",
                "A value was sent to an iterator: the coroutine delegates to an IEnumerable, which can only give the next " +
                "value. Resume it with Next or with null, or write the loop in the body: " +
                "foreach (var x in source) await co.Yield(x).",
            ],
            _trace);
    }

    [Fact]
    public void An_exception_thrown_at_an_iterator_disposes_it_and_is_raised_at_the_await()
    {
        Coroutine<int?, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(Iterator());
            }
            catch (FormatException)
            {
                await co.Yield(9);
            }
        });
        outer.Next();

        _trace.Add(outer.Throw(new FormatException()));

        Assert.Equal(["disposed", 9], _trace);
    }

    [Fact]
    public void Closing_the_coroutine_disposes_the_iterator()
    {
        var outer = Over(Iterator());
        outer.Next();

        outer.Close();

        Assert.Equal(["disposed"], _trace);
    }

    [Fact]
    public void An_exception_of_the_iterator_surfaces_at_the_await()
    {
        IEnumerable<int> Broken()
        {
            yield return 1;
            throw new FormatException();
        }

        var outer = Over(Broken());
        outer.Next();

        Assert.Throws<FormatException>(() => outer.Next());
        Assert.Equal(CoroutineState.Closed, outer.State);
    }

    private IEnumerable<int> Iterator()
    {
        try
        {
            yield return 3;
            yield return 4;
        }
        finally
        {
            _trace.Add("disposed");
        }
    }

    private static Coroutine<int?, int> Over(IEnumerable<int> source) => new(async co => await co.YieldFrom(source));
}
