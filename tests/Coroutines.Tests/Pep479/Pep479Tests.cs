namespace Coroutines.Tests;

public class Pep479Tests
{
    [Fact]
    public void A_StopIteration_that_leaves_a_body_becomes_an_InvalidOperationException()
    {
        var stop = new StopIterationException();
        Coroutine<int, int> careless = new(async co =>
        {
            await co.Yield(1);
            throw stop;
        });
        careless.Next();

        var error = Assert.Throws<InvalidOperationException>(() => careless.Next());

        Assert.Contains("raised StopIteration", error.Message);
        Assert.Same(stop, error.InnerException);
        Assert.Equal(CoroutineState.Closed, careless.State);
    }

    [Fact]
    public void The_end_of_an_inner_coroutine_does_not_pass_for_the_end_of_the_outer_one()
    {
        Coroutine<int, int> one = new(async co => await co.Yield(1));
        Coroutine<int, int> forwarder = new(async co =>
        {
            while (true)
            {
                await co.Yield(one.Next());
            }
        });
        var got = new List<int>();

        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var n in forwarder)
            {
                got.Add(n);
            }
        });
        Assert.Equal([1], got);
    }

    [Fact]
    public void It_holds_for_Close_and_for_a_just_started_coroutine_too()
    {
        Coroutine<int> careless = new(async co =>
        {
            try
            {
                await co.Receive();
            }
            catch (GeneratorExitException)
            {
                throw new StopIterationException();
            }
        });
        Coroutine<int> fresh = new(async co => await co.Receive());

        Assert.IsType<StopIterationException>(
            Assert.Throws<InvalidOperationException>(careless.Prime().Close).InnerException);
        Assert.IsType<StopIterationException>(
            Assert.Throws<InvalidOperationException>(() => fresh.Throw(new StopIterationException())).InnerException);
    }

    [Fact]
    public void A_closed_coroutine_throws_a_StopIteration_back_as_it_is()
    {
        Coroutine<int> closed = new(async co => await co.Receive());
        closed.Close();
        var stop = new StopIterationException(3);

        Assert.Same(stop, Assert.Throws<StopIterationException>(() => closed.Throw(stop)));
    }
}
