namespace Coroutines.Tests.Pep380;

/// <summary>A StopIteration that meets a delegation to an iterator, which has no <c>throw</c>.</summary>
public class IteratorStopTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void A_StopIteration_thrown_at_an_iterator_disposes_it_and_is_raised_at_the_await_as_it_is()
    {
        var stop = new StopIterationException(5);
        var outer = Catching(Iterator(() => { }));
        outer.Next();

        _trace.Add(outer.Throw(stop));

        Assert.Equal(["disposed", stop, 9], _trace);
    }

    [Fact]
    public void A_StopIteration_that_the_iterator_itself_throws_is_raised_at_the_await_as_it_is()
    {
        var stop = new StopIterationException();
        var outer = Catching(Iterator(() => throw stop));
        outer.Next();

        _trace.Add(outer.Next());

        Assert.Equal(["disposed", stop, 9], _trace);
    }

    [Fact]
    public void A_StopIteration_that_closing_the_iterator_throws_is_raised_at_the_await_as_it_is()
    {
        var stop = new StopIterationException();
        var outer = Catching(new Undisposable(stop));
        outer.Next();

        var error = Assert.Throws<InvalidOperationException>(outer.Close);

        Assert.Contains("'Catching' ignored GeneratorExit", error.Message);
        Assert.Equal([stop], _trace);
    }

    [Fact]
    public void A_StopIteration_that_passes_an_iterator_is_replaced_where_it_leaves_the_coroutine_that_delegates()
    {
        var stop = new StopIterationException();
        var outer = Delegating(Iterator(() => { }));
        outer.Next();

        var error = Assert.Throws<InvalidOperationException>(() => outer.Throw(stop));

        Assert.StartsWith("The coroutine 'Delegating' raised StopIteration", error.Message);
        Assert.Same(stop, error.InnerException);
    }

    private static Coroutine<int, int> Delegating(IEnumerable<int> source) => new(async co => await co.YieldFrom(source));

    private Coroutine<int, int> Catching(IEnumerable<int> source) => new(async co =>
    {
        try
        {
            await co.YieldFrom(source);
        }
        catch (StopIterationException e)
        {
            _trace.Add(e);
        }

        await co.Yield(9);
    });

    private IEnumerable<int> Iterator(Action action)
    {
        try
        {
            yield return 1;
            action();
            yield return 2;
        }
        finally
        {
            _trace.Add("disposed");
        }
    }

    private sealed class Undisposable(Exception exception) : IEnumerable<int>, IEnumerator<int>
    {
        public int Current => 1;

        object System.Collections.IEnumerator.Current => 1;

        public IEnumerator<int> GetEnumerator() => this;

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => this;

        public bool MoveNext() => true;

        public void Reset()
        {
        }

        public void Dispose() => throw exception;
    }
}
