using Literate.Reporting;

namespace Literate.Tests.Reports;

/// <summary>Paths in commands that are meant to be pasted.</summary>
public sealed class ShellWordTests
{
    [Theory]
    [InlineData("part/b-2.md", "part/b-2.md")]
    [InlineData("a b.md", "'a b.md'")]
    [InlineData("$(rm a).md", "'$(rm a).md'")]
    [InlineData("it's.md", @"'it'\''s.md'")]
    [InlineData("-a.md", "'-a.md'")]
    [InlineData("a.md\n", "'a.md\n'")]
    [InlineData("", "''")]
    public void A_path_is_one_word_whatever_is_in_it(string path, string word)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows quotes otherwise.");

        Assert.Equal(word, ShellWord.Of(path));
    }
}
