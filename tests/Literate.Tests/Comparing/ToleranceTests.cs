using Literate.Comparing;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Comparing;

/// <summary>Numbers that may be off, and lines that may come in any order.</summary>
public sealed class ToleranceTests
{
    [Theory]
    [InlineData("0.001", "x = 0.1", "x = 0.101", true)]
    [InlineData("0.001", "x = 0.1", "x = 0.10101", false)]
    [InlineData("0.001", "x = -0.0005", "x = 0.0005", true)]
    [InlineData("0.001", "x = 1", "y = 1", false)]
    [InlineData("0.001", "1.0", "1", true)]
    [InlineData("0.001", "[1.0001,2.0001]", "[1.0002,2.0002]", true)]
    [InlineData("0.001", "[1, 2]", "[1, 2, 3]", false)]
    [InlineData("1", "12ms", "13ms", true)]
    [InlineData("1", "12 ms", "12 s", false)]
    [InlineData("1", "x1", "x2", false)]
    [InlineData("1", "1.2.3", "1.2.4", false)]
    [InlineData("1", "#A1", "#A2", false)]
    [InlineData("1", "5-3", "5-4", true)]
    [InlineData("0.5", "NaN", "NaN", true)]
    [InlineData("0.5", "NaN", "1", false)]
    [InlineData("1%", "1000", "1010", true)]
    [InlineData("1%", "1000", "1011", false)]
    [InlineData("1%", "0", "0.000001", false)]
    [InlineData("1%", "-1e300", "-1.01e300", true)]
    [InlineData("1%", "1e-30", "1.02e-30", false)]
    [InlineData("1e-6", "12345678901234567890.5", "12345678901234567890.5", true)]
    [InlineData("1%", "1e-30", "1.01e-30", true)]
    [InlineData("0.001", "12345678901234567890", "12345678901234567891", false)]
    [InlineData("1", "12345678901234567890", "12345678901234567891", true)]
    [InlineData("79228162514264337593543950335%", "100000000000000", "1", true)]
    [InlineData("1", "1,234,567.5 ns", "1,234,568.5 ns", true)]
    [InlineData("1", "1,999", "2,000", true)]
    [InlineData("1", "1,234", "2,234", false)]
    [InlineData("1", "[1,2,345]", "[2,3,346]", true)]
    [InlineData("1", "[12,13]", "[13,14]", true)]
    [InlineData("0.1", "0,123", "0,124", false)]
    [InlineData("1", "1e99999", "2e99999", false)]
    [InlineData("1", "1e99999", "1e99999", true)]
    public void A_number_may_be_off_by_an_amount_or_by_a_part_of_what_is_expected(string tolerance, string expected, string actual, bool agrees) =>
        Assert.Equal(agrees, Compared.Of([Printed(expected)], [Printed(actual)], With(tolerance)).Agrees());

    [Fact]
    public void Numbers_of_more_digits_than_a_double_has_are_told_apart()
    {
        var (number, other) = (new string('7', 400), new string('8', 400));

        Assert.False(Compared.Of([Printed(number)], [Printed(other)], With("1%")).Agrees());
        Assert.True(Compared.Of([Printed(number)], [Printed(other)], With("15%")).Agrees());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("1 %")]
    [InlineData("%")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    [InlineData("")]
    public void A_tolerance_is_a_number_or_per_cent(string text) => Assert.Null(Tolerance.TryParse(text));

    [Fact]
    public void Numbers_that_are_near_enough_are_shown_as_they_came_in_a_line_that_differs()
    {
        var compared = Compared.Of([Printed("x = 1.0001, y = 2\nz = 3.0001\n")], [Printed("x = 1.0002, y = 5\nz = 3.0002\n")], With("0.001"));

        Assert.Equal(("x = 1.0002, y = 2\nz = 3.0002\n", "x = 1.0002, y = 5\nz = 3.0002\n"), (compared.Expected, compared.Actual));
    }

    [Fact]
    public void Accepting_keeps_the_numbers_that_are_near_enough()
    {
        var compared = Compared.Of([Printed("a 1.0001\nb 2\n")], [Printed("a 1.0002\nb 5\n")], With("0.001"));

        Assert.Equal([Printed("a 1.0001\nb 5\n")], compared.ToStore());
    }

    [Fact]
    public void An_exception_and_what_the_compiler_says_have_no_tolerance() =>
        Assert.False(Compared.Of([Error("E", "line 1")], [Error("E", "line 2")], With("1")).Agrees());

    [Fact]
    public void Numbers_in_other_representations_may_be_off_too()
    {
        Assert.True(Compared.Values("application/json", """{"x":1.0001,"y":[2]}""", """{ "y": [2.0], "x": 1.0002 }""", With("0.001")).Agrees());
        Assert.True(Compared.Values("image/svg+xml", "<svg><path d='M 1.0001 2'/></svg>", "<svg><path d='M 1.0002 2'/></svg>", With("0.001")).Agrees());
        Assert.False(Compared.Values("text/html", "<td>1</td>", "<td>2</td>", With("0.001")).Agrees());
    }

    [Theory]
    [InlineData("a\nb\nc", "c\na\nb", true)]
    [InlineData("a\na\nb", "a\nb\nb", false)]
    [InlineData("a\nb", "a\nb\nc", false)]
    [InlineData("a\nb\n...", "c\nb\na\nd", true)]
    [InlineData("a\n[..]", "b\na", true)]
    [InlineData("[..]x\n[..]y\nax", "ax\nbx\ny", true)]
    [InlineData("[..]x\na[..]\nax", "ax\nbx\nay", true)]
    [InlineData("[..]x\na[..]", "bx\nbx", false)]
    public void Unordered_lines_may_come_in_any_order_each_as_often_as_expected(string expected, string actual, bool agrees) =>
        Assert.Equal(agrees, Compared.Written(expected, actual, new ComparisonSettings { Unordered = true }).Agrees());

    [Fact]
    public void Of_unordered_lines_with_a_tolerance_as_many_are_paired_as_can_be() => Assert.True(
        Compared.Of([Printed("1\n2\n3\n")], [Printed("2\n3\n4\n")], With("1") with { Unordered = true }).Agrees());

    [Fact]
    public void The_search_for_pairs_goes_nowhere_twice_in_vain_and_ends()
    {
        const int Count = 1_000;
        var (dense, sparse) = (0L, 0L);

        var found = Matching.Of(Count, Count, (_, a) => ++dense > 0 && a < Count / 2); // Half of them are good for all, the others for none.
        _ = Matching.Of(20_000, 20_000, (_, _) => ++sparse < 0);

        Assert.Equal(Count / 2, found.Count(partner => partner is not null));
        Assert.InRange(dense, 0, 4L * Count * Count);
        Assert.InRange(sparse, 0, 20_000_000);
    }

    [Fact]
    public void Unordered_streams_and_values_may_come_in_any_order_too()
    {
        var unordered = new ComparisonSettings { Unordered = true };

        Assert.True(Compared.Of(
            [Printed("a\n"), PrintedToError("x\n"), Displayed("1"), Displayed("2"), Printed("b\n")],
            [Displayed("2"), Printed("b\na\n"), Displayed("1"), PrintedToError("x\n")],
            unordered).Agrees());
        Assert.False(Compared.Of([Printed("a\n")], [PrintedToError("a\n")], unordered).Agrees());
        Assert.False(Compared.Of([Displayed("1"), Displayed("2")], [Displayed("2"), Displayed("2")], unordered).Agrees());
    }

    [Fact]
    public void Of_unordered_lines_only_those_without_a_partner_differ_and_accepting_keeps_the_stored_order()
    {
        var compared = Compared.Of([Printed("a\nold\nb\n")], [Printed("b\nnew\na\nmore\n")], new ComparisonSettings { Unordered = true });

        Assert.Equal(("b\nold\na\n", "b\nnew\na\nmore\n"), (compared.Expected, compared.Actual));
        Assert.Equal([Printed("a\nnew\nb\nmore\n")], compared.ToStore());
    }

    private static ComparisonSettings With(string tolerance) => new() { Tolerance = Tolerance.TryParse(tolerance) };
}
