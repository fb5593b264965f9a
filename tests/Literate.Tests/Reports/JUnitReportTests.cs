using System.Runtime.Versioning;
using System.Xml.Linq;
using Literate.Reporting;
using Literate.Reporting.JUnit;
using Literate.Sharding;
using Literate.Tests.Support;
using Literate.Verdicts;

namespace Literate.Tests.Reports;

/// <summary>The report for build servers, read by a parser that is not ours.</summary>
public sealed class JUnitReportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_notebook_is_a_suite_and_a_cell_is_a_case()
    {
        var report = Write(Results.Ran("part/a.ipynb", new Verdict.Passed(), new Verdict.Skipped()), Results.Ran("b.ipynb"));

        Assert.Equal(
            """
            <testsuites name="literate test" tests="2" failures="0" errors="0" skipped="1" time="3.000">
              <testsuite name="part/a.ipynb" tests="2" failures="0" errors="0" skipped="1" time="1.500">
                <testcase classname="part/a.ipynb" name="[1] cell 1" time="0.250" file="part/a.ipynb" />
                <testcase classname="part/a.ipynb" name="[2] cell 2" time="0.250" file="part/a.ipynb">
                  <skipped message="it is tagged &quot;skip-execution&quot;." />
                </testcase>
                <system-out>By expectation: 1 compared, 1 skipped</system-out>
              </testsuite>
              <testsuite name="b.ipynb" tests="0" failures="0" errors="0" skipped="0" time="1.500">
                <system-out>By expectation: nothing</system-out>
              </testsuite>
            </testsuites>
            """.ReplaceLineEndings("\n"),
            report.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_is_wrong_is_told_in_the_words_of_the_command_line()
    {
        var ran = Results.Ran(
            "a.ipynb",
            new Verdict.OutputDiffers("1\n", "2\n"),
            new Verdict.OutputMissing("3\n"),
            new Verdict.Crashed("its process ended with exit code 3.", ""),
            new Verdict.NotRun(3));

        var report = Write(ran);

        Assert.Equal(["failure OutputDiffers", "failure OutputMissing", "error Crashed", "skipped "], report.Descendants("testcase").Elements().Select(outcome =>
            $"{outcome.Name} {outcome.Attribute("type")?.Value}"));
        Assert.Equal(["2", "1", "1"], new[] { "failures", "errors", "skipped" }.Select(count => report.Attribute(count)?.Value));
        Assert.Equal(
            [
                "the output differs from the one stored, first in its line 1.",
                "it gives an output, and none is stored.",
                "its process ended with exit code 3.",
                "it was not run, because cell 3 failed.",
            ],
            report.Descendants("testcase").Elements().Select(outcome => outcome.Attribute("message")?.Value));
        var told = new FailureReport("literate");
        Assert.Equal(
            ran.Cells.Take(3).Select(cell => told.Describe(ran, cell).ToString()),
            report.Descendants("testcase").Elements().Take(3).Select(outcome => outcome.Value));
    }

    [Fact]
    public void A_notebook_that_cannot_be_read_is_an_error()
    {
        var report = Write(new NotebookResult.Unreadable(Results.Source("a.ipynb"), "a.ipynb: The file is empty."));

        var error = Assert.Single(report.Descendants("error"));
        Assert.Equal("a.ipynb: The file is empty.", error.Value);
        Assert.Equal(("1", "1"), (report.Attribute("tests")?.Value, report.Attribute("errors")?.Value));
    }

    [Fact]
    public void Suites_stand_in_the_order_of_the_notebooks_whichever_ended_first()
    {
        var run = new RunRecord(DateTimeOffset.UnixEpoch);
        foreach (var (place, name) in new[] { (2, "a.ipynb"), (0, "c.ipynb"), (1, "b.ipynb") })
            run.Add(place, NotebookRecord.Of(Results.Ran(name), new FailureReport()));

        Assert.Equal(["c.ipynb", "b.ipynb", "a.ipynb"], JUnitReport.Of(run).Elements().Select(suite => suite.Attribute("name")?.Value));
    }

    [Fact]
    public void The_report_of_a_shard_says_which_one_it_is_and_of_which_plan()
    {
        var report = JUnitReport.Of(Results.Record(), new PlannedShard(new Shard(2, 5), 12, "0123abcd"));

        Assert.Equal("literate test, shard 2/5", report.Attribute("name")?.Value);
        Assert.Equal(
            ["literate.plan=0123abcd", "literate.notebooks=12"],
            report.Elements("properties").Elements("property").Select(property => $"{property.Attribute("name")?.Value}={property.Attribute("value")?.Value}"));
    }

    [Fact]
    public void What_XML_cannot_hold_is_shown_by_its_picture()
    {
        var report = Write(Results.Ran("a.ipynb", new Verdict.OutputMissing("\0 \e[31m \t \x7f \ud83d\ude00 \ud800 \uffff <&]]>\r\n")));

        Assert.Contains("    ␀ ␛[31m \t ␡ 😀 � � <&]]>␍\n", report.Descendants("failure").Single().Value);
    }

    [Fact]
    public void Whatever_a_cell_says_the_report_is_XML()
    {
        var random = new Random(17);
        var cells = Enumerable.Range(0, 500).Select(i => Results.Cell(Text(), i, new Verdict.Crashed("x" + Text(), Text()))).ToList();

        var report = Write(Results.Ran("a.ipynb", cells));

        Assert.Equal("500", report.Attribute("errors")?.Value);

        // Half of the characters are of the first few, among which are those that XML cannot hold.
        string Text() => new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0xA0 : 0x10000))]);
    }

    [Fact]
    public void The_report_replaces_the_one_that_was_there_and_leaves_nothing_beside_it()
    {
        _folder.Write("report.xml", "old");

        Write(Results.Ran("a.ipynb"));

        Assert.Equal(["report.xml"], _folder.Files());
    }

    [Fact]
    public void A_place_where_no_report_can_be_is_told_before_anything_is_run()
    {
        _folder.Write("file", "");
        Directory.CreateDirectory(_folder["folder"]);

        foreach (var path in new[] { _folder["file/report.xml"], _folder["folder"] })
        {
            var error = Assert.Throws<ReportException>(() => ReportFile.Prepare(path));
            Assert.StartsWith($"{path}: the report cannot be written, and what was there is as it was.", error.Message);
        }
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_that_cannot_be_written_is_told_before_anything_is_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "To root, every folder can be written.");
        Directory.CreateDirectory(_folder["closed"], UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var error = Assert.Throws<ReportException>(() => ReportFile.Prepare(_folder["closed/report.xml"]));

        Assert.StartsWith($"{_folder["closed/report.xml"]}: the report cannot be written", error.Message);
    }

    [Fact]
    public void Preparing_a_report_leaves_nothing_behind_and_the_old_one_as_it_was()
    {
        _folder.Write("report.xml", "old");

        ReportFile.Prepare(_folder["report.xml"]);
        ReportFile.Prepare(_folder["new.xml"]);

        Assert.Equal(["report.xml"], _folder.Files());
        Assert.Equal("old", File.ReadAllText(_folder["report.xml"]));
    }

    [Fact]
    public void The_folder_of_a_report_is_made()
    {
        ReportFile.Prepare(_folder["new/part/report.xml"]);

        Assert.True(Directory.Exists(_folder["new/part"]));
    }

    private XElement Write(params IEnumerable<NotebookResult> results)
    {
        ReportFile.Write(_folder["report.xml"], JUnitReport.Of(Results.Record(results)));
        return XDocument.Load(_folder["report.xml"], LoadOptions.None).Root!;
    }
}
