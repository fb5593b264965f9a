using Literate.Cli.Commands;

namespace Literate.Tests.Cli;

/// <summary>The values of options. A wrong one is told in a sentence that says what is expected.</summary>
public sealed class OptionTests
{
    private const string Jobs = " is not a number of notebooks. Write a whole number from 1 on, for instance --jobs 4.";
    private const string Timeout = " is not a time limit. Write a number of seconds of more than 0 and at most a day (86400), for instance --timeout 60.";
    private const string Shard = " is not a part of the notebooks. Write its number, from 1 on, and how many parts there are, at most 1000: --shard 2/5 is the second of five.";

    [Theory]
    [InlineData("--jobs", "0", Jobs)]
    [InlineData("--jobs", "-1", Jobs)]
    [InlineData("--jobs", "two", Jobs)]
    [InlineData("--jobs", "99999999999", Jobs)]
    [InlineData("--timeout", "0", Timeout)]
    [InlineData("--timeout", "-3", Timeout)]
    [InlineData("--timeout", "1,5", Timeout)]
    [InlineData("--timeout", "86401", Timeout)]
    [InlineData("--timeout", "NaN", Timeout)]
    [InlineData("--shard", "5", Shard)]
    [InlineData("--shard", "0/5", Shard)]
    [InlineData("--shard", "6/5", Shard)]
    public void A_wrong_value_is_told(string option, string value, string problem) =>
        Assert.Equal([$"{option} '{value}'{problem}"], ErrorsOf("test", option, value));

    [Fact]
    public void A_filter_that_would_leave_out_nothing_is_told() => Assert.Equal(
        ["--filter '' would leave out nothing. Write a part of a path or of the title of a cell, for instance --filter kiss."], ErrorsOf("test", "--filter", ""));

    [Theory]
    [InlineData("--jobs")]
    [InlineData("--timeout")]
    [InlineData("--filter")]
    [InlineData("--shard")]
    [InlineData("--report-junit")]
    public void A_missing_value_is_told(string option) =>
        Assert.Equal([$"Required argument missing for option: '{option}'."], ErrorsOf("test", option));

    [Theory]
    [InlineData("PATH", "test", "")]
    [InlineData("PATH", "test", "a.ipynb", "")]
    [InlineData("PATH", "accept", "")]
    [InlineData("--report-junit", "test", "--report-junit", "")]
    public void An_empty_path_is_told_and_not_taken_for_the_current_folder(string place, params string[] arguments) =>
        Assert.Equal([$"{place} is an empty path: is a variable unset?"], ErrorsOf(arguments));

    [Theory]
    [InlineData("--report-junit", "a.ipynb", "test", "--report-junit", "a.ipynb")]
    [InlineData("--report-trx", "a.MD", "test", "--report-trx", "a.MD")]
    [InlineData("--out", "b/a.dib", "merge-reports", "reports", "--out", "b/a.dib")]
    public void A_report_is_not_written_over_a_notebook(string option, string path, params string[] arguments) => Assert.Equal(
        [$"{option} would write a report over {path}, which has the name of a notebook. Give the report a name of its own, for instance {option} report.xml."], ErrorsOf(arguments));

    [Fact]
    public void All_options_go_together_before_and_behind_the_paths() => Assert.Empty(ErrorsOf(
        "test", "--jobs", "1", "a", "--timeout", "0.5", "--filter", "x", "b", "--shard", "1/1", "--report-junit", "r.xml", "--record-durations"));

    private static IEnumerable<string> ErrorsOf(params string[] arguments) => LiterateCommand.Create().Parse(arguments).Errors.Select(error => error.Message);
}
