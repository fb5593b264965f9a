using Literate.Reporting.Differences;

namespace Literate.Tests.Reports;

/// <summary>The difference of two texts as values, for programs that show it in their own way.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void A_line_that_was_changed_stands_behind_what_it_was_with_the_parts_that_have_changed()
    {
        var lines = Difference.Between("same\nnumber 5 of 9\n", "same\nnumber 12 of 9\n").Lines;

        Assert.Equal(["Same same", "Removed number [5] of 9", "Added number [12] of 9"], lines.Select(Told));
    }

    [Fact]
    public void Lines_with_little_in_common_have_changed_as_a_whole() =>
        Assert.Equal(["Removed one thing", "Added ?!", "Added quite another"], Lines("one thing", "?!\nquite another"));

    [Theory]
    [InlineData("", "a", "Added a")]
    [InlineData("a", "", "Removed a")]
    [InlineData("a\n", "a", "Same a")]
    [InlineData("a\rb", "a\rc", "Removed a\r[b]|Added a\r[c]")]
    [InlineData("a\n\nb", "a\nb", "Same a|Removed ␊|Same b")]
    [InlineData("x = 3.14;", "x = 2.72;", "Removed x = [3.14];|Added x = [2.72];")]
    [InlineData("bravo 😀 delta", "bravo 😁 delta", "Removed bravo [😀] delta|Added bravo [😁] delta")]
    [InlineData("alpha beta gamma delta", "alpha one two delta", "Removed alpha [beta gamma] delta|Added alpha [one two] delta")]
    public void The_lines_of_two_texts(string expected, string actual, string lines) => Assert.Equal(lines.Split('|'), Lines(expected, actual));

    [Fact]
    public void Short_texts_are_shown_in_full_and_of_long_ones_what_is_around_the_changes()
    {
        Assert.Equal(20, Difference.Between(Text(19), Text(19, changed: 19)).Lines.Count);
        Assert.Equal(
            ["LeftOut … (18 lines left out)", "Same 19", "Same 20", "Same 21", "Removed 22", "Added changed", "Same 23", "Same 24", "Same 25", "LeftOut … (5 lines left out)"],
            Lines(Text(30), Text(30, changed: 22)));
    }

    [Fact]
    public void One_line_is_not_left_out() =>
        Assert.DoesNotContain(Difference.Between(Text(30), Text(30, changed: 5)).Lines.Take(4), line => line.Kind == DifferenceKind.LeftOut);

    [Fact]
    public void The_parts_of_a_long_line_are_those_of_what_is_shown_of_it()
    {
        var before = string.Concat(Enumerable.Repeat("ab ", 1000));

        var lines = Difference.Between(before + "one " + before, before + "two " + before).Lines;

        Assert.All(lines, line => Assert.True(line.Text.Length < 250));
        Assert.Equal(["one", "two"], lines.Select(line => line.Text.Substring(line.Changed.Single().Start, line.Changed.Single().Length)));
        Assert.EndsWith("… (6,004 characters)", lines[0].Text);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        var long1 = string.Concat(Enumerable.Repeat("😀", 200));

        Assert.All(Difference.Between(long1, long1 + "!").Lines, line => Assert.DoesNotContain('\ufffd', string.Concat(line.Text.EnumerateRunes())));
    }

    [Fact]
    public void Many_lines_are_compared_where_few_of_them_have_changed_and_not_where_all_have()
    {
        var few = Difference.Between(Text(4000), Text(4000, changed: 10).Replace("\n3990\n", "\nlate\n"));
        var all = Difference.Between(Text(100_000), string.Join('\n', Text(100_000).Split('\n').Reverse())); // Compared, it would take minutes.

        Assert.Equal(2, few.Lines.Count(line => line.Kind == DifferenceKind.Added));
        Assert.Equal(200_000, all.Lines.Count);
    }

    [Fact]
    public void Of_long_lines_in_which_much_has_changed_all_between_the_first_change_and_the_last_is_marked()
    {
        var words = Enumerable.Range(0, 2000).Select(i => $"w{i * 7919 % 2003}").ToArray();
        var (forth, back) = (string.Join(' ', words), string.Join(' ', words.Reverse()));
        var common = string.Concat(Enumerable.Repeat("alike ", 5000));

        var lines = Difference.Between($"{common}{forth} end", $"{common}{back} end").Lines;
        var group = Difference.Between(string.Join('\n', words.Take(50).Select(word => $"{word} {forth}")), string.Join('\n', words.Skip(50).Take(50).Select(word => $"{word} {back}"))).Lines;

        Assert.Equal(["Removed", "Added"], lines.Select(line => line.Kind.ToString()));
        Assert.All(lines, line => Assert.Equal(line.Text.IndexOf('w'), line.Changed.Single().Start));
        Assert.Equal(100, group.Count(line => line.Kind != DifferenceKind.Same)); // All pairs of them compared to the end, it would take minutes.
    }

    [Fact]
    public void Whatever_the_texts_are_both_can_be_read_in_their_difference()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var (expected, actual) = (Text(random), Text(random));

            var lines = Difference.Between(expected, actual).Lines;

            Assert.Equal(expected.Split('\n'), Of(lines, DifferenceKind.Removed));
            Assert.Equal(actual.Split('\n'), Of(lines, DifferenceKind.Added));
        }

        static IEnumerable<string> Of(IEnumerable<DifferenceLine> lines, DifferenceKind kind) =>
            lines.Where(line => line.Kind == kind || line.Kind == DifferenceKind.Same).Select(line => line.Text.Replace('·', ' '));

        static string Text(Random random) => string.Join('\n', Enumerable.Range(0, random.Next(1, 9)).Select(_ => random.Next(4) == 0 ? "same" : $"a b{random.Next(3)}  c{random.Next(3)}"));
    }

    private static string Text(int lines, int changed = 0) => string.Join('\n', Enumerable.Range(1, lines).Select(line => line == changed ? "changed" : line.ToString()));

    private static IEnumerable<string> Lines(string expected, string actual) => Difference.Between(expected, actual).Lines.Select(Told);

    private static string Told(DifferenceLine line) =>
        $"{line.Kind} {line.Changed.Reverse().Aggregate(line.Text, (text, part) => text.Insert(part.End, "]").Insert(part.Start, "["))}";
}
