namespace Coroutines.Tests.Pep380;

public class MisuseTests
{
    private readonly List<object?> _trace = [];

    [Fact]
    public void An_inner_coroutine_without_a_body_is_an_error_at_the_await()
    {
        Coroutine<int, int> outer = new(async co =>
        {
            try
            {
                await co.YieldFrom(new Coroutine<int, int>(_ => default));
            }
            catch (InvalidOperationException)
            {
                await co.Yield(1);
            }
        });

        Assert.Equal(1, outer.Next());
    }

    [Fact]
    public void A_body_that_awaits_the_YieldFrom_of_another_is_told_so()
    {
        Co<int, int> stolen = default;
        Coroutine<int, int> victim = new(async co =>
        {
            stolen = co;
            await co.Yield(1);
        });
        victim.Next();
        Coroutine<int, int> thief = new(async co =>
        {
            try
            {
                await stolen.YieldFrom([1]);
            }
            catch (InvalidOperationException e)
            {
                _trace.Add(e.Message.Contains("outside the body"));
            }

            await co.Yield(2);
        });

        Assert.Equal(2, new Coroutine<int, int>(async co => await co.YieldFrom(thief)).Next());
        Assert.Equal([true], _trace);
        Assert.False(victim.TryNext());
    }
}
