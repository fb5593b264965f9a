using System.Xml.Linq;
using Literate.Sharding;

namespace Literate.Reporting.JUnit;

/// <summary>
/// A run as JUnit XML, which build servers show: a suite for each notebook, a case for each code cell, and what is wrong
/// with it in the words that the command line has for it.
/// </summary>
public static class JUnitReport
{
    /// <summary>The report of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="shard">The part of the notebooks that was run, or null where all were.</param>
    public static XElement Of(RunRecord run, PlannedShard? shard = null) => JUnitXml.Report(shard, run.Notebooks.Select(Suite));

    private static XElement Suite(NotebookRecord notebook) => JUnitXml.Suite(notebook.Path, notebook.Duration, notebook.Problem is { } problem
        ? [Case(notebook, "the notebook can be read and run", TimeSpan.Zero, Problem("error", "it cannot be read or run", "Unreadable", problem))]
        :
        [
            .. notebook.Cells.Select(cell => Case(notebook, $"[{cell.Number}] {cell.Title}", cell.Duration, Outcome(cell), cell.NotCompared)),
            .. notebook.StrictProblem is { } warnings ? Strict(notebook, warnings) : [],
        ], notebook.Summary);

    private static IEnumerable<XElement> Strict(NotebookRecord notebook, string warnings) =>
        [Case(notebook, NotebookRecord.StrictTest, TimeSpan.Zero, Problem("failure", "--strict takes a warning for an error", "Warning", warnings))];

    private static XElement Case(NotebookRecord notebook, string name, TimeSpan duration, XElement? outcome, string notCompared = "") => new(
        "testcase",
        new XAttribute("classname", XmlText.Of(notebook.Path)),
        new XAttribute("name", XmlText.Of(name)),
        new XAttribute("time", JUnitXml.Seconds(duration.TotalSeconds)),
        new XAttribute("file", XmlText.Of(notebook.Path)),
        outcome,
        notCompared.Length == 0 ? null : new XElement("system-out", XmlText.Of(notCompared)));

    private static XElement? Outcome(CellRecord cell) => cell.Outcome switch
    {
        CellOutcome.Passed => null,
        CellOutcome.Skipped or CellOutcome.NotRun => new XElement("skipped", new XAttribute("message", cell.Headline)),
        CellOutcome.TimedOut or CellOutcome.Crashed => Problem("error", cell.Headline, cell.Verdict, cell.Text!.ToString()),
        _ => Problem("failure", cell.Headline, cell.Verdict, cell.Text!.ToString()),
    };

    private static XElement Problem(string kind, string headline, string type, string text) => new(
        kind,
        new XAttribute("message", XmlText.Of(headline)),
        new XAttribute("type", type),
        XmlText.Of(text));
}
