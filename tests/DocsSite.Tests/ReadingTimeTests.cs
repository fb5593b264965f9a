using DocsSite.Prose;

namespace DocsSite.Tests;

public sealed class ReadingTimeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(220, 1)]
    [InlineData(330, 1.5)]
    public void Prose_is_read_at_220_words_a_minute(int words, double minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes([ProseParser.Parse(string.Join(' ', Enumerable.Repeat("word", words)))], 0), 3);

    [Fact]
    public void A_code_cell_takes_half_a_minute() => Assert.Equal(3.5, ReadingTime.Minutes([], 7));

    [Fact]
    public void Headings_lists_tables_links_and_quoted_code_are_read_and_signs_and_addresses_are_not()
    {
        const string Eleven = "# One *two* — `three`\n\n- four [five](https://example.org/a/b)\n\n> six\n\n| seven |\n|---|\n| eight, |\n\n```\nnine = ten\n\neleven\n```\n\n<!-- no more -->";
        Assert.Equal(11 / 220.0, ReadingTime.Minutes([ProseParser.Parse(Eleven)], 0), 6);
    }
}
