using DocsSite.Building;

namespace DocsSite.Tests;

public sealed class InParallelTests
{
    [Fact]
    public void What_is_made_is_in_the_order_of_the_things() =>
        Assert.Equal(Enumerable.Range(1, 1000), InParallel.Of([.. Enumerable.Range(0, 1000)], number => number + 1));

    [Fact]
    public void A_failure_is_thrown_as_it_is() => Assert.Equal(
        "the reason",
        Assert.Throws<SiteException>(() => InParallel.Of<int, int>([1, 2, 3], _ => throw new SiteException("the reason"))).Message);
}
