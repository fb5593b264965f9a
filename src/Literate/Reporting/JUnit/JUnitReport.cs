using System.Globalization;
using System.Xml.Linq;
using Literate.Sharding;
using Literate.Verdicts;

namespace Literate.Reporting.JUnit;

/// <summary>
/// A run as JUnit XML, which build servers show: a suite for each notebook, a case for each code cell, and what is wrong
/// with it in the words that the command line has for it. Gathered notebook by notebook, it keeps no outputs.
/// </summary>
/// <param name="shard">The part of the notebooks that was run, or null where all were.</param>
public sealed class JUnitReport(Shard? shard = null)
{
    private readonly SortedDictionary<int, XElement> _suites = [];
    private readonly FailureReport _report = new();

    /// <summary>Makes sure, before anything is run, that a report can be written: makes the folder where it is missing.</summary>
    /// <exception cref="ReportException">It cannot be written there.</exception>
    public static void Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            if (Directory.Exists(path))
                throw new IOException("It is a folder.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw ReportErrors.NotWritten(path, error);
        }
    }

    /// <summary>Takes what came of a notebook.</summary>
    /// <param name="place">The notebook's place in the report.</param>
    /// <param name="result">What came of it.</param>
    public void Add(int place, NotebookResult result)
    {
        var cases = result switch
        {
            NotebookResult.Ran ran => ran.Cells.Select(cell => Case(
                result, $"[{cell.Cell.Number}] {cell.Cell.Title}", cell.Run.Duration, Outcome(ran, cell))),
            NotebookResult.Unreadable unreadable => [Case(
                result, "the notebook can be read and run", TimeSpan.Zero, Problem("error", "it cannot be read or run", "Unreadable", unreadable.Problem))],
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "This result has no form in a report."),
        };
        _suites[place] = JUnitXml.Suite(result.Source.DisplayPath, (result as NotebookResult.Ran)?.Duration ?? TimeSpan.Zero, cases);
    }

    /// <summary>Writes the report, in one step.</summary>
    /// <exception cref="ReportException">It cannot be written; a file that was there is as it was.</exception>
    public void Write(string path) => JUnitXml.Write(path, JUnitXml.Report(shard, _suites.Values));

    private static XElement Case(NotebookResult notebook, string name, TimeSpan duration, XElement? outcome) => new(
        "testcase",
        new XAttribute("classname", XmlText.Of(notebook.Source.DisplayPath)),
        new XAttribute("name", XmlText.Of(name)),
        new XAttribute("time", JUnitXml.Seconds(duration.TotalSeconds)),
        new XAttribute("file", XmlText.Of(notebook.Source.DisplayPath)),
        outcome);

    private XElement? Outcome(NotebookResult.Ran notebook, CellResult cell) => cell.Verdict switch
    {
        Verdict.Passed => null,
        Verdict.Skipped => new XElement("skipped", new XAttribute("message", "it is tagged \"skip-execution\"")),
        Verdict.NotRun => new XElement("skipped", new XAttribute("message", FailureReport.HeadlineOf(cell.Verdict))),
        Verdict.TimedOut or Verdict.Crashed => Problem("error", notebook, cell),
        _ => Problem("failure", notebook, cell),
    };

    private XElement Problem(string kind, NotebookResult.Ran notebook, CellResult cell) =>
        Problem(kind, FailureReport.HeadlineOf(cell.Verdict), cell.Verdict.GetType().Name, _report.Describe(notebook, cell));

    private static XElement Problem(string kind, string headline, string type, string text) => new(
        kind,
        new XAttribute("message", XmlText.Of(headline)),
        new XAttribute("type", type),
        XmlText.Of(text));
}
