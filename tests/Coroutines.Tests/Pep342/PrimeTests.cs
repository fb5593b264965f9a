namespace Coroutines.Tests;

public class PrimeTests
{
    private readonly List<string> _trace = [];

    [Fact]
    public void Prime_advances_to_the_first_await_and_returns_the_same_coroutine_with_its_own_type()
    {
        Coroutine<string> consumer = new(async co => _trace.Add($"1 {await co.Receive()}"));
        Coroutine<string, int> yielder = new(async co => _trace.Add($"2 {await co.Yield(2)}"));
        Coroutine<string, int, bool> returner = new(async co => await co.Yield(3) == "x");

        Coroutine<string> primedConsumer = consumer.Prime();
        Coroutine<string, int> primedYielder = yielder.Prime();
        Coroutine<string, int, bool> primedReturner = returner.Prime();
        primedConsumer.TrySend("x");
        primedYielder.TrySend("x");
        primedReturner.TrySend("x");

        Assert.Same(consumer, primedConsumer);
        Assert.Same(yielder, primedYielder);
        Assert.Same(returner, primedReturner);
        Assert.Equal(["1 x", "2 x"], _trace);
        Assert.True(primedReturner.Result);
    }

    [Fact]
    public void What_is_yielded_while_priming_is_lost()
    {
        Coroutine<int, int> numbers = new(async co =>
        {
            await co.Yield(1);
            await co.Yield(2);
        });

        Assert.Equal(2, numbers.Prime().Next());
    }

    [Fact]
    public void Priming_a_body_that_ends_before_its_first_await_raises_StopIteration()
    {
        var never = false;
        Coroutine<int> brief = new(async co =>
        {
            if (never)
            {
                await co.Receive();
            }
        });

        Assert.Throws<StopIterationException>(brief.Prime);
    }

    [Fact]
    public void A_coroutine_that_has_started_or_ended_cannot_be_primed()
    {
        Coroutine<int> consumer = new(async co => await co.Receive());
        consumer.Prime();

        var started = Assert.Throws<InvalidOperationException>(consumer.Prime);
        consumer.Close();
        var ended = Assert.Throws<InvalidOperationException>(consumer.Prime);

        Assert.Equal(
            "The coroutine 'A_coroutine_that_has_started_or_ended_cannot_be_primed' has started already, so it cannot be primed. Prime it once, where it is made.",
            started.Message);
        Assert.Equal(started.Message, ended.Message);
    }
}
