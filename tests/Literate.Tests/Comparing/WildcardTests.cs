using Literate.Documents;

namespace Literate.Tests.Comparing;

/// <summary>What stands for anything in a document, and how it is written where it is meant as it stands.</summary>
public sealed class WildcardTests
{
    [Theory]
    [InlineData("...", "")]
    [InlineData("...", "a\nb")]
    [InlineData("a\n...", "a")]
    [InlineData("a\n...", "a\nb\nc")]
    [InlineData("...\nc", "a\nb\nc")]
    [InlineData("a\n...\nc", "a\nc")]
    [InlineData("a\n...\nc", "a\nc\nb\nc")]
    [InlineData("a\n...\n...\nc", "a\nb\nc")]
    [InlineData("a\n...\nb\n...\nc", "a\nx\nb\ny\nb\nc")]
    [InlineData("took [..] ms", "took 12 ms")]
    [InlineData("took [..] ms", "took  ms")]
    [InlineData("[..]", "anything")]
    [InlineData("[..] and [..]", "this and that and more")]
    [InlineData("a[..]b[..]c", "a b b c")]
    [InlineData("[text/plain]\n...", "[text/plain]\n1\n2")]
    [InlineData("[error] System.Exception\nboo [..]", "[error] System.Exception\nboo 4711")]
    public void It_stands_for(string expected, string actual) => Assert.True(Compared.Written(expected, actual).Agrees());

    [Theory]
    [InlineData("a\n...", "b")]
    [InlineData("a\n...\nc", "a\nb")]
    [InlineData("a\n...\na", "a")]
    [InlineData("a\n....\nb", "a\nx\nb")]
    [InlineData("a\n  ...\nb", "a\nx\nb")]
    [InlineData("took [..] ms", "took 12 s")]
    [InlineData("a[..]a", "a")]
    [InlineData("took [...] ms", "took 12 ms")]
    [InlineData("a\n...", "a\n[stderr]\nb")]
    [InlineData("...", "[error] System.Exception\nboo")]
    [InlineData("[error] System.[..]\nboo", "[error] System.Exception\nboo")]
    public void It_does_not_stand_for(string expected, string actual) => Assert.False(Compared.Written(expected, actual).Agrees());

    [Theory]
    [InlineData("\\...", "...")]
    [InlineData("\\\\...", "\\...")]
    [InlineData("a \\[..] b", "a [..] b")]
    [InlineData("a \\\\[..] b", "a \\[..] b")]
    [InlineData("[text/plain]\n\\...", "[text/plain]\n...")]
    public void A_backslash_takes_the_meaning_away_and_accepting_writes_it(string written, string printed)
    {
        Assert.True(Compared.Of(OutputText.Parse(written), Raw(printed)).Agrees());
        Assert.False(Compared.Of(OutputText.Parse(written), Raw(printed.Replace("..", "__"))).Agrees());
        Assert.Equal(written + "\n", OutputText.Written(Raw(printed)));
    }

    [Fact]
    public void In_a_notebook_in_JSON_and_in_what_came_they_mean_nothing()
    {
        Assert.False(Compared.Of(Raw("..."), Raw("a")).Agrees());
        Assert.False(Compared.Of(Raw("[..]"), Raw("a")).Agrees());
        Assert.True(Compared.Of(Raw("...\n[..]"), Raw("...\n[..]")).Agrees());
        Assert.False(Compared.Written("a", "...").Agrees());
    }

    [Fact]
    public void What_agrees_is_shown_as_it_came_so_that_only_what_differs_is_different()
    {
        var compared = Compared.Written("start\n...\ntook [..] ms\nend", "start\n1\n2\ntook 12 ms\nstop");

        Assert.Equal("start\n1\n2\ntook 12 ms\nend\n", compared.Expected);
        Assert.Equal("start\n1\n2\ntook 12 ms\nstop\n", compared.Actual);
    }

    [Fact]
    public void What_came_is_shown_as_the_document_would_hold_it()
    {
        var compared = Compared.Written("...\nb", "a\n...");

        Assert.Equal(("a\nb\n", "a\n\\...\n"), (compared.Expected, compared.Actual));
    }

    [Theory]
    [InlineData("a\n...\nb", "a\nx\nc", "a\n...\nc\n")]
    [InlineData("took [..] ms\nold", "took 12 ms\nnew", "took [..] ms\nnew\n")]
    [InlineData("took [..] ms\nsame", "took 12 s\nsame", "took 12 s\nsame\n")]
    [InlineData("a\n...\nb\nend", "a\nb\nstop", "a\n...\nb\nstop\n")]
    [InlineData("a\n...\nb", "z", "z\n")]
    [InlineData("a\n...", "b\n...\n[..]", "b\n...\n")]
    [InlineData("\\...\nold", "...\nnew", "\\...\nnew\n")]
    [InlineData("old", "...\n[..]", "\\...\n\\[..]\n")]
    [InlineData("...\n[stderr]\nold", "1\n2\n[stderr]\nnew", "...\n[stderr]\nnew\n")]
    [InlineData("[text/plain]\n[..]\n[also text/html]\nold", "[text/plain]\n5\n[also text/html]\nnew", "[text/html]\nnew\n[also text/plain]\n[..]\n")]
    public void Accepting_rewrites_the_lines_that_differ_and_keeps_the_wildcards_that_still_match(string expected, string actual, string accepted)
    {
        var cell = actual.Contains('[') ? OutputText.Parse(actual).Select(Wildcards.Literal) : Raw(actual);

        Assert.Equal(accepted, Compared.Of(OutputText.Parse(expected), cell).Accepted());
    }

    [Fact]
    public void Whatever_is_expected_and_comes_what_was_accepted_is_as_expected_and_accepting_it_again_changes_nothing()
    {
        string[] pieces = ["a", "b", "...", "[..]", "a[..]", "\\...", "\\[..]", "a 1", "a 2", "[stderr]", "[text/plain]", "[also text/html]", "[error] E", "", "\e[31m..."];
        var random = new Random(20260427);
        for (var round = 0; round < 5_000; round++)
        {
            var expected = OutputText.Parse(Text());
            var actual = OutputText.Parse(Text()).Select(output => output with { IsWritten = false }).ToList();
            var settings = new Literate.Comparing.ComparisonSettings
            {
                Unordered = random.Next(3) == 0, Tolerance = random.Next(3) == 0 ? new(1, IsPercent: false) : null,
            };

            var first = Compared.Of(expected, actual, settings);
            var accepted = first.Agrees() ? OutputText.Written(expected) : first.Accepted();
            var second = Compared.Of(OutputText.Parse(accepted), actual, settings);

            Assert.True(second.Agrees(), $"{OutputText.Written(expected)}--- came\n{OutputText.Of(actual)}--- accepted\n{accepted}--- differs\n{second.Expected}--- from\n{second.Actual}");
            Assert.Equal(accepted, OutputText.Written(OutputText.Parse(accepted)));
        }

        string Text() => string.Join('\n', Enumerable.Range(0, random.Next(7)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    /// <summary>What a cell printed.</summary>
    private static List<Output> Raw(string text) => text.StartsWith("[text/plain]\n", StringComparison.Ordinal)
        ? [Support.Outputs.Displayed(text["[text/plain]\n".Length..])]
        : [Support.Outputs.Printed(text + "\n")];
}
