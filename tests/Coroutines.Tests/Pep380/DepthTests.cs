namespace Coroutines.Tests.Pep380;

public class DepthTests
{
    private const int Depth = 10_000;

    private int _left;

    [Fact]
    public void Ten_thousand_levels_pass_values_both_ways_and_return_one_result_each()
    {
        var outer = Deep(Depth);

        Assert.Equal(0, outer.Next());
        Assert.Equal(21, outer.Send(20));
        Assert.Equal(23, outer.Send(22));
        Assert.False(outer.TrySend(null));

        Assert.Equal(Depth, outer.Result);
        Assert.Equal(Depth + 1, _left);
    }

    [Fact]
    public void Closing_ten_thousand_levels_leaves_every_one()
    {
        var outer = Deep(Depth);
        outer.Next();

        outer.Close();

        Assert.Equal(Depth + 1, _left);
    }

    [Fact]
    public void An_exception_passes_through_a_thousand_levels()
    {
        var outer = Deep(1000);
        outer.Next();

        Assert.Throws<FormatException>(() => outer.Throw(new FormatException()));

        Assert.Equal(1001, _left);
    }

    [Fact]
    public void A_send_through_many_levels_allocates_nothing()
    {
        var outer = Deep(100);
        outer.Next();
        outer.Send(1);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            outer.Send(i);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Ten_thousand_inner_coroutines_one_after_the_other_need_no_stack()
    {
        var never = false;
        Coroutine<int, int, int> Brief(int n) => new(async co => never ? await co.Yield(0) : n);
        Coroutine<int, int> outer = new(async co =>
        {
            var sum = 0;
            for (var n = 0; n < Depth; n++)
            {
                sum += await co.YieldFrom(Brief(n));
            }

            await co.Yield(sum);
        });

        Assert.Equal(Depth * (Depth - 1) / 2, outer.Next());
    }

    /// <summary>Yields one more than it was sent, from the innermost; each level returns how many are below it.</summary>
    private Coroutine<int?, int, int> Deep(int levels) => new(async co =>
    {
        try
        {
            if (levels > 0)
            {
                return await co.YieldFrom(Deep(levels - 1)) + 1;
            }

            int? received = -1;
            while (received is { } value)
            {
                received = await co.Yield(value + 1);
            }

            return 0;
        }
        finally
        {
            _left++;
        }
    });
}
