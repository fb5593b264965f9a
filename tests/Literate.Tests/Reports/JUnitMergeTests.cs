using System.Runtime.Versioning;
using System.Xml.Linq;
using Literate.Reporting;
using Literate.Reporting.JUnit;
using Literate.Reporting.Trx;
using Literate.Sharding;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Reports;

/// <summary>The reports of the shards of a run become one.</summary>
public sealed class JUnitMergeTests : IDisposable
{
    private static readonly string Ours = $" Name files that `{Repository.LiterateCommand} test --report-junit` wrote, or folders with such files in them.";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_suites_of_all_reports_stand_by_name_and_the_counts_are_theirs()
    {
        Write("1.xml", Part(1, 3), Results.Ran("c.ipynb", new Verdict.Passed(), new Verdict.OutputMissing("x")), Results.Ran("a.ipynb", new Verdict.Skipped()));
        Write("2.xml", Part(2, 3));
        Write("3.xml", Part(3, 3), Results.Ran("b.ipynb", new Verdict.Crashed("it crashed.", ""), new Verdict.NotRun(1)));

        var merge = Read(_folder["all.xml"], _folder.Path);
        var counts = merge.Write(_folder["all.xml"]);

        var report = XDocument.Load(_folder["all.xml"]).Root!;
        Assert.Equal(
            "literate test tests=5 failures=1 errors=1 skipped=2 time=4.500",
            string.Join(' ', report.Attributes().Select(attribute => attribute.Name == "name" ? attribute.Value : $"{attribute.Name}={attribute.Value}")));
        Assert.Equal(["a.ipynb", "b.ipynb", "c.ipynb"], report.Elements().Select(suite => suite.Attribute("name")?.Value));
        Assert.Equal(new JUnitCounts(Notebooks: 3, Cells: 5, Failed: 1, Errors: 1, Skipped: 2), counts);
        Assert.Equal(3, merge.Reports);
        Assert.Empty(merge.Missing);
        Assert.Equal((3, 0), (merge.NotebooksOfRun, merge.LackingNotebooks));
    }

    [Fact]
    public void A_suite_comes_through_as_it_was()
    {
        Write("1.xml", null, Results.Ran("a.ipynb", new Verdict.OutputDiffers("  a\r\n\n", "\tb \n\n<>")));

        Read(_folder["all.xml"], _folder["1.xml"]).Write(_folder["all.xml"]);

        Assert.Equal(File.ReadAllText(_folder["1.xml"]), File.ReadAllText(_folder["all.xml"]));
    }

    [Fact]
    public void Reports_in_folders_are_found_and_the_one_to_be_written_is_none_of_them()
    {
        Write("reports/one/junit.xml", Part(1, 2), Results.Ran("a.ipynb"));
        Write("reports/two/junit.xml", Part(2, 2), Results.Ran("b.ipynb"));
        var all = _folder["reports/all.xml"];
        Read(all, _folder["reports"]).Write(all);

        var again = Read(all, _folder["reports"], _folder["reports/one/junit.xml"]);

        Assert.Equal(2, again.Reports);
    }

    [Fact]
    public void A_shard_whose_report_is_missing_is_named()
    {
        Write("1.xml", Part(2, 4));
        Write("2.xml", Part(3, 4));

        Assert.Equal([new Shard(1, 4), new Shard(4, 4)], Read("all.xml", _folder.Path).Missing);
    }

    [Fact]
    public void A_notebook_that_is_in_two_reports_is_told()
    {
        Write("1.xml", null, Results.Ran("a.ipynb"));
        Write("2.xml", null, Results.Ran("a.ipynb"));

        Fails(
            $"a.ipynb is in two reports, {_folder["1.xml"]} and {_folder["2.xml"]}, and would be counted twice. Name the reports of one run only; one of these may be left from another.",
            _folder.Path);
    }

    [Fact]
    public void Reports_of_runs_that_were_split_differently_are_told()
    {
        Write("1.xml", Part(1, 2));
        Write("2.xml", Part(1, 3));

        Fails($"{_folder["2.xml"]}: it is the report of shard 1/3, and another is that of shard 1/2. Name the reports of one run only.", _folder.Path);
    }

    [Theory]
    [InlineData("<testsuites name=\"pytest tests\"/>")]
    [InlineData("<testsuite name=\"literate test\"/>")]
    [InlineData("<testsuites name=\"literate test, shard x\"/>")]
    [InlineData("<testsuites name=\"literate test, shard 1/2\"/>")]
    [InlineData("<testsuites name=\"literate test, shard 1/2\"><properties><property name=\"literate.plan\" value=\"p\"/></properties></testsuites>")]
    [InlineData("<testsuites name=\"literate test\"><testsuite time=\"1\"/></testsuites>")]
    [InlineData("<testsuites name=\"literate test\"><testsuite name=\"a\" time=\"long\"/></testsuites>")]
    [InlineData("<testsuites name=\"literate test\"><other name=\"a\" time=\"1\"/></testsuites>")]
    public void A_report_of_another_program_is_told(string text)
    {
        var path = _folder.Write("other.xml", text);

        Fails($"{path}: this is XML, and not a report of Literate.{Ours}", path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a file of text")]
    [InlineData("<testsuites name=\"literate test\">")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><testsuites name=\"literate test\"/>")]
    public void A_file_that_is_not_XML_is_told(string text)
    {
        var path = _folder.Write("other.xml", text);

        var error = Assert.Throws<ReportException>(() => Read("all.xml", path));

        Assert.Matches("""other\.xml:\d+: this is not XML\. """, error.Message);
        Assert.EndsWith(Ours, error.Message);
    }

    [Fact]
    public void A_path_that_is_not_there_and_a_folder_without_reports_are_told()
    {
        Fails($"{_folder["nowhere"]}: there is no such file or folder.{Ours}", _folder["nowhere"]);
        Fails($"{_folder.Path}: there are no .xml files in this folder.{Ours}", _folder.Path);
    }

    [Theory]
    [InlineData("other", 3)]
    [InlineData("plan", 4)]
    public void Shards_of_different_plans_are_refused_since_a_notebook_may_be_in_neither(string plan, int notebooks)
    {
        Write("1.xml", new PlannedShard(new Shard(1, 2), 3, "plan"), Results.Ran("a.ipynb"));
        Write("2.xml", new PlannedShard(new Shard(2, 2), notebooks, plan), Results.Ran("b.ipynb"));

        Fails(
            $"{_folder["2.xml"]}: its run split the notebooks differently from that of {_folder["1.xml"]}, so a notebook may be in neither. Shards of one run need the same commit, the same notebooks, the same --filter and the same literate.durations.json. Run all shards anew with these, or name the reports of one run only.",
            _folder.Path);
    }

    [Fact]
    public void Notebooks_of_the_run_that_are_in_no_report_are_counted()
    {
        Write("1.xml", Part(1, 2), Results.Ran("a.ipynb"));
        Write("2.xml", Part(2, 2), Results.Ran("b.ipynb"));
        Write("whole.xml", null, Results.Ran("of another run.ipynb"));

        var merge = Read("all.xml", _folder.Path);

        Assert.Empty(merge.Missing);
        Assert.Equal((3, 1), (merge.NotebooksOfRun, merge.LackingNotebooks));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_listed_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be read.");
        Directory.CreateDirectory(_folder["reports/closed"], UnixFileMode.None);

        var error = Assert.Throws<ReportException>(() => Read("all.xml", _folder["reports"]));

        File.SetUnixFileMode(_folder["reports/closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.StartsWith($"{_folder["reports"]}: the reports in it cannot be listed. ", error.Message);
        Assert.Contains(_folder["reports/closed"], error.Message);
        Assert.EndsWith(" Make all folders in it readable, or name the reports one by one.", error.Message);
    }

    [Fact]
    public void A_report_in_TRX_is_told_from_what_is_no_report()
    {
        ReportFile.Write(_folder["a.trx"], TrxReport.Of(Results.Record(Results.Ran("a.ipynb")), DateTimeOffset.UnixEpoch));

        Fails(
            $"{_folder["a.trx"]}: this is a report in TRX, and only reports in JUnit XML are joined. What reads TRX takes several files as they are.{Ours}",
            _folder["a.trx"]);
    }

    [Fact]
    public void The_reading_of_reports_can_be_cancelled()
    {
        Write("1.xml", null, Results.Ran("a.ipynb"));

        Assert.Throws<OperationCanceledException>(() => JUnitMerge.Read([_folder["1.xml"]], "all.xml", new CancellationToken(canceled: true)));
    }

    private static void Fails(string message, params string[] paths) =>
        Assert.Equal(message, Assert.Throws<ReportException>(() => Read("all.xml", paths)).Message);

    private static PlannedShard Part(int number, int count) => new(new Shard(number, count), 3, "plan");

    private static JUnitMerge Read(string except, params string[] paths) => JUnitMerge.Read(paths, except, TestContext.Current.CancellationToken);

    private void Write(string name, PlannedShard? shard, params NotebookResult[] results)
    {
        ReportFile.Prepare(_folder[name]);
        ReportFile.Write(_folder[name], JUnitReport.Of(Results.Record(results), shard));
    }
}
