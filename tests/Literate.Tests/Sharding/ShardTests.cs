using Literate.Sharding;

namespace Literate.Tests.Sharding;

/// <summary>A part as it is typed.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/5", 2, 5)]
    [InlineData("1000/1000", 1000, 1000)]
    public void A_part_is_its_number_and_how_many_there_are(string text, int number, int count)
    {
        Assert.True(Shard.TryParse(text, out var shard));

        Assert.Equal(new Shard(number, count), shard);
        Assert.Equal(text, shard.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("0/5")]
    [InlineData("6/5")]
    [InlineData("-1/5")]
    [InlineData("1/0")]
    [InlineData("1/2/3")]
    [InlineData("1 / 2")]
    [InlineData("a/b")]
    [InlineData("1/1001")]
    [InlineData("1/99999999999")]
    public void Anything_else_is_no_part(string text) => Assert.False(Shard.TryParse(text, out _));
}
