using Literate.Reporting;
using Literate.Reporting.GitHub;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Reports;

/// <summary>Annotations as GitHub Actions reads them; the folders <c>cases/github-*</c> have those of whole runs.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public void What_would_end_a_property_or_the_line_is_escaped()
    {
        var run = Results.Ran("a%b:c,d.ipynb", [Results.Cell("// t: 1, 2\r", 0, new Verdict.Crashed("it crashed: 5 %, at once.", "x\ny"))]);

        var line = Assert.Single(Annotations.Of(Results.Record(run), Environment.CurrentDirectory));

        Assert.StartsWith("::error file=a%25b%3Ac%2Cd.ipynb,line=10,title=a%25b%3Ac%2Cd.ipynb [1] t%3A 1%2C 2::a%25b:c,d.ipynb: cell 1: it crashed: 5 %25, at once.%0A", line);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public void Ten_are_shown_and_the_others_are_counted()
    {
        var ten = Results.Ran("a.ipynb", Enumerable.Repeat<Verdict>(new Verdict.OutputMissing("1"), 10));
        var one = Results.Ran("b.ipynb", new Verdict.OutputMissing("1"), new Verdict.Passed(), new Verdict.NotRun(1));

        Assert.Equal(10, Annotations.Of(Results.Record(ten), null).Count());
        var lines = Annotations.Of(Results.Record(ten, one), null).ToList();
        Assert.All(lines[..^1], line => Assert.StartsWith("::error title=a.ipynb [", line));
        Assert.Equal("::warning title=Literate::1 of 11 failures have no annotation, because GitHub shows 10 of a step. All stand in the log.", lines[^1]);
    }

    [Theory]
    [InlineData("", "::error file=part/a.ipynb,")]
    [InlineData("part", "::error file=a.ipynb,")]
    [InlineData("other", "::error title=")]
    [InlineData("par", "::error title=")]
    public void The_file_is_named_as_the_repository_has_it_and_not_at_all_where_it_is_in_none(string workspace, string start) =>
        Assert.StartsWith(start, Annotations.Of(Results.Record(Results.Ran("part/a.ipynb", new Verdict.OutputMissing("1"))), Path.Combine(Environment.CurrentDirectory, workspace)).Single());

    [Fact]
    public void A_run_in_which_nothing_is_wrong_has_none() =>
        Assert.Empty(Annotations.Of(Results.Record(Results.Ran("a.ipynb", new Verdict.Passed(), new Verdict.Skipped())), null));
}
