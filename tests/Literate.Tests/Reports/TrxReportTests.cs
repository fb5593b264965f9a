using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using Literate.Reporting;
using Literate.Reporting.Trx;
using Literate.Tests.Support;
using Literate.Verdicts;
using static Literate.Tests.Support.Outputs;

namespace Literate.Tests.Reports;

/// <summary>The report in the format of <c>dotnet test</c>, read by a parser that is not ours and held against the format's schema.</summary>
public sealed class TrxReportTests : IDisposable
{
    private static readonly XNamespace Xml = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_cell_is_a_result_with_its_duration_its_outcome_and_what_is_wrong_with_it()
    {
        var ran = Results.Ran(
            "part/a.ipynb", new Verdict.Passed(), new Verdict.OutputDiffers("1\n", "2\n"), new Verdict.TimedOut(TimeSpan.FromSeconds(1), false, null),
            new Verdict.NotRun(3), new Verdict.Skipped());

        var report = Write(ran);

        Assert.Equal(
            ["[1] cell 1 Passed", "[2] cell 2 Failed", "[3] cell 3 Failed", "[4] cell 4 NotExecuted", "[5] cell 5 NotExecuted"],
            report.Descendants(Xml + "UnitTestResult").Select(result => $"{result.Attribute("testName")?.Value} {result.Attribute("outcome")?.Value}"));
        Assert.All(report.Descendants(Xml + "UnitTestResult"), result => Assert.Equal("00:00:00.2500000", result.Attribute("duration")?.Value));
        var told = new FailureReport("literate");
        Assert.Equal(
            [told.Describe(ran, ran.Cells[1]).ToString(), told.Describe(ran, ran.Cells[2]).ToString(), "it was not run, because cell 3 failed.", "it is tagged \"skip-execution\"."],
            report.Descendants(Xml + "Message").Select(message => message.Value));
        Assert.Equal(
            "Failed total=5 executed=3 passed=1 failed=2 notExecuted=2",
            $"{report.Element(Xml + "ResultSummary")?.Attribute("outcome")?.Value} {string.Join(' ', report.Descendants(Xml + "Counters").Attributes().Where(counter => counter.Value != "0").Select(counter => $"{counter.Name}={counter.Value}"))}");
    }

    [Fact]
    public void What_a_cell_printed_stands_with_its_result_and_not_without_end()
    {
        var cell = Results.Cell("print", 0, new Verdict.Passed());
        cell = cell with { Run = cell.Run with { Outputs = [Printed("one\n"), PrintedToError("warned\n"), Displayed("shown"), Printed(new string('x', 100_000))] } };

        var output = Write(Results.Ran("a.ipynb", [cell])).Descendants(Xml + "Output").Single();

        Assert.Equal("warned\n", output.Element(Xml + "StdErr")?.Value);
        Assert.StartsWith("one\nxxx", output.Element(Xml + "StdOut")?.Value);
        Assert.EndsWith("xxx… (70,004 characters left out)", output.Element(Xml + "StdOut")?.Value);
        Assert.Null(output.Element(Xml + "ErrorInfo"));
    }

    [Fact]
    public void A_notebook_that_cannot_be_read_is_a_failed_result()
    {
        var report = Write(new NotebookResult.Unreadable(Results.Source("a.ipynb"), "a.ipynb: The file is empty."));

        Assert.Equal("Failed", Assert.Single(report.Descendants(Xml + "UnitTestResult")).Attribute("outcome")?.Value);
        Assert.Equal("a.ipynb: The file is empty.", Assert.Single(report.Descendants(Xml + "Message")).Value);
    }

    [Fact]
    public void Results_definitions_and_entries_name_each_other_and_a_cell_has_the_same_id_in_every_run()
    {
        NotebookResult[] results = [Results.Ran("a.ipynb", new Verdict.Passed(), new Verdict.Passed()), Results.Ran("b.ipynb", new Verdict.Passed())];

        var (first, second) = (Write(results), Write(results));

        var ids = Ids(first.Descendants(Xml + "UnitTestResult"), "testId", "executionId");
        Assert.Equal(ids, Ids(first.Descendants(Xml + "TestEntry"), "testId", "executionId"));
        Assert.Equal(ids, first.Descendants(Xml + "UnitTest").Select(test => (test.Attribute("id")!.Value, test.Element(Xml + "Execution")!.Attribute("id")!.Value)));
        Assert.Equal(ids.Select(id => id.Item1), Ids(second.Descendants(Xml + "UnitTestResult"), "testId", "executionId").Select(id => id.Item1));
        Assert.Empty(ids.Intersect(Ids(second.Descendants(Xml + "UnitTestResult"), "testId", "executionId")));
        Assert.NotEqual(first.Attribute("id")?.Value, second.Attribute("id")?.Value);

        static List<(string, string)> Ids(IEnumerable<XElement> elements, string one, string other) =>
            [.. elements.Select(element => (element.Attribute(one)!.Value, element.Attribute(other)!.Value))];
    }

    [Fact]
    public void The_run_has_its_times()
    {
        var times = TrxReport.Of(Results.Record(), DateTimeOffset.UnixEpoch.AddSeconds(90)).Element(Xml + "Times");

        Assert.Equal("1970-01-01T00:00:00.0000000+00:00", times?.Attribute("start")?.Value);
        Assert.Equal("1970-01-01T00:01:30.0000000+00:00", times?.Attribute("finish")?.Value);
    }

    [Fact]
    public void Whatever_a_cell_says_the_report_is_XML_of_the_schema()
    {
        var random = new Random(17);
        var cells = Enumerable.Range(0, 200).Select(i =>
        {
            var cell = Results.Cell(Text(), i, random.Next(3) switch { 0 => new Verdict.Crashed("x" + Text(), Text()), 1 => new Verdict.OutputDiffers(Text(), Text()), _ => new Verdict.Passed() });
            return cell with { Run = cell.Run with { Outputs = [Printed(Text())] } };
        }).ToList();

        Assert.Equal(200, Write(Results.Ran("a.ipynb", cells)).Descendants(Xml + "UnitTestResult").Count());

        string Text() => new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 0xA0 : 0x10000))]);
    }

    [Fact]
    public async Task The_command_writes_it_beside_the_other_report_and_makes_its_folder()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""Console.WriteLine("to be seen");"""));

        var run = await CommandLine.RunAsync(_folder, "test --report-trx out/trx/report.trx --report-junit out/report.xml");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(["a.ipynb", "out/report.xml", "out/trx/report.trx"], _folder.Files());
        var report = Valid("out/trx/report.trx");
        Assert.Equal("to be seen\n", report.Descendants(Xml + "StdOut").Single().Value);
        Assert.Contains($"\n{report.Descendants(Xml + "Message").Single().Value}", run.Output);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_told_before_anything_is_run()
    {
        _folder.Write("a.ipynb", NotebookBuilder.Of("""System.IO.File.WriteAllText("ran", "");"""));

        var run = await CommandLine.RunAsync(_folder, "test --report-trx a.ipynb/report.trx");

        Assert.Equal((65, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("a.ipynb/report.trx: the report cannot be written, and what was there is as it was.", run.Error);
        Assert.Equal(["a.ipynb"], _folder.Files());
    }

    private XElement Write(params IEnumerable<NotebookResult> results)
    {
        ReportFile.Write(_folder["report.trx"], TrxReport.Of(Results.Record(results), DateTimeOffset.UnixEpoch));
        return Valid("report.trx");
    }

    /// <summary>Reads a report; what the schema does not allow is a failure.</summary>
    private XElement Valid(string name)
    {
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, ValidationFlags = XmlSchemaValidationFlags.ReportValidationWarnings | XmlSchemaValidationFlags.ProcessIdentityConstraints };
        settings.Schemas.Add(Xml.NamespaceName, Path.Combine(AppContext.BaseDirectory, "Reports", "trx.xsd"));
        settings.ValidationEventHandler += (_, problem) => Assert.Fail(problem.Message);
        using var reader = XmlReader.Create(_folder[name], settings);
        return XDocument.Load(reader).Root!;
    }
}
