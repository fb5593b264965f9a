using System.Globalization;
using System.Xml.Linq;

namespace Literate.Reporting.Trx;

/// <summary>
/// A run as TRX, the format in which Visual Studio and <c>dotnet test</c> write results and Azure Pipelines reads them: a result for
/// each code cell, with what is wrong with it in the words that the command line has for it, and what it printed.
/// </summary>
/// <remarks>
/// The format is that of <c>vstst.xsd</c>, which comes with Visual Studio. Of its outcomes only those are used that
/// <c>dotnet test</c> writes, since programs that read the format know no others: a cell that took too long has failed.
/// </remarks>
public static class TrxReport
{
    private const string Name = "literate test", NotExecuted = "NotExecuted", Failed = "Failed", Passed = "Passed";

    private static readonly XNamespace Xml = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The name of the element around all others.</summary>
    internal static readonly XName Root = Xml + "TestRun";

    /// <summary>What the format calls a unit test.</summary>
    private static readonly Guid UnitTest = new("13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b");

    /// <summary>The list that holds results which are in no other.</summary>
    private static readonly Guid NotInAList = new("8c84fa94-04c1-424b-9868-57a2d4851a1d");

    /// <summary>The list that holds all results.</summary>
    private static readonly Guid AllResults = new("19431567-8539-422a-85d7-44ee4e166bda");

    /// <summary>What the format counts besides, and no test of ours is.</summary>
    private static readonly string[] OtherCounters =
    [
        "error", "timeout", "aborted", "inconclusive", "passedButRunAborted", "notRunnable", "disconnected", "warning", "completed", "inProgress", "pending",
    ];

    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="end">When it ended.</param>
    public static XElement Of(RunRecord run, DateTimeOffset end)
    {
        var tests = run.Notebooks.SelectMany(TrxTest.Of).ToList();
        return new XElement(
            Root,
            new XAttribute("id", Guid.NewGuid()),
            new XAttribute("name", $"{Name} {Time(run.Start)}"),
            new XElement(
                Xml + "Times", new XAttribute("creation", Time(run.Start)), new XAttribute("queuing", Time(run.Start)),
                new XAttribute("start", Time(run.Start)), new XAttribute("finish", Time(end))),
            new XElement(Xml + "TestSettings", new XAttribute("name", "default"), new XAttribute("id", Guid.NewGuid())),
            new XElement(Xml + "Results", tests.Select(Result)),
            new XElement(Xml + "TestDefinitions", tests.Select(Definition)),
            new XElement(Xml + "TestEntries", tests.Select(Entry)),
            new XElement(Xml + "TestLists", List("Results Not in a List", NotInAList), List("All Loaded Results", AllResults)),
            Summary(tests));
    }

    private static XElement Result(TrxTest test) => new(
        Xml + "UnitTestResult",
        new XAttribute("executionId", test.Execution),
        new XAttribute("testId", test.Id),
        new XAttribute("testName", XmlText.Of(test.Name)),
        new XAttribute("computerName", Environment.MachineName),
        new XAttribute("duration", test.Duration.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("testType", UnitTest),
        new XAttribute("outcome", OutcomeOf(test)),
        new XAttribute("testListId", NotInAList),
        new XAttribute("relativeResultsDirectory", test.Execution),
        Output(test));

    private static XElement? Output(TrxTest test)
    {
        var output = new XElement(
            Xml + "Output",
            test.StandardOutput.Length > 0 ? new XElement(Xml + "StdOut", XmlText.Of(test.StandardOutput)) : null,
            test.StandardError.Length > 0 ? new XElement(Xml + "StdErr", XmlText.Of(test.StandardError)) : null,
            test.Message is null ? null : new XElement(Xml + "ErrorInfo", new XElement(Xml + "Message", XmlText.Of(test.Message))));
        return output.IsEmpty ? null : output;
    }

    private static XElement Definition(TrxTest test) => new(
        Xml + "UnitTest",
        new XAttribute("name", XmlText.Of(test.Name)),
        new XAttribute("storage", XmlText.Of(test.Notebook)),
        new XAttribute("id", test.Id),
        new XElement(Xml + "Execution", new XAttribute("id", test.Execution)),
        new XElement(
            Xml + "TestMethod",
            new XAttribute("codeBase", XmlText.Of(test.Notebook)),
            new XAttribute("adapterTypeName", "executor://literate/v1"),
            new XAttribute("className", XmlText.Of(test.Notebook)),
            new XAttribute("name", XmlText.Of(test.Name))));

    private static XElement Entry(TrxTest test) => new(
        Xml + "TestEntry", new XAttribute("testId", test.Id), new XAttribute("executionId", test.Execution), new XAttribute("testListId", NotInAList));

    private static XElement List(string name, Guid id) => new(Xml + "TestList", new XAttribute("name", name), new XAttribute("id", id));

    private static XElement Summary(IReadOnlyList<TrxTest> tests)
    {
        var (failed, notExecuted) = (tests.Count(test => OutcomeOf(test) == Failed), tests.Count(test => OutcomeOf(test) == NotExecuted));
        return new XElement(
            Xml + "ResultSummary",
            new XAttribute("outcome", failed > 0 ? Failed : "Completed"),
            new XElement(
                Xml + "Counters",
                new XAttribute("total", tests.Count),
                new XAttribute("executed", tests.Count - notExecuted),
                new XAttribute("passed", tests.Count - notExecuted - failed),
                new XAttribute("failed", failed),
                new XAttribute("notExecuted", notExecuted),
                OtherCounters.Select(counter => new XAttribute(counter, 0))));
    }

    private static string OutcomeOf(TrxTest test) => test.Outcome switch
    {
        CellOutcome.Passed => Passed,
        CellOutcome.Skipped or CellOutcome.NotRun => NotExecuted,
        _ => Failed,
    };

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
}
