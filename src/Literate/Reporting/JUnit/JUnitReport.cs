using System.Globalization;
using System.Xml.Linq;
using Literate.Cells;
using Literate.Files;
using Literate.Sharding;
using Literate.Verdicts;

namespace Literate.Reporting.JUnit;

/// <summary>
/// A run as JUnit XML, which build servers show: a suite for each notebook, a case for each code cell, and what is wrong
/// with it in the words that the command line has for it. Gathered notebook by notebook, it keeps no outputs.
/// </summary>
/// <param name="shard">The part of the notebooks that was run, or null where all were.</param>
/// <param name="isStrict">Whether a warning is a failure.</param>
public sealed class JUnitReport(PlannedShard? shard = null, bool isStrict = false)
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
            AtomicFile.Probe(Path.GetFullPath(path));
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
        IEnumerable<XElement> cases = result switch
        {
            NotebookResult.Ran ran =>
            [
                .. ran.Cells.Select(cell => Case(
                    result, $"[{cell.Cell.Number}] {cell.Cell.Title}", cell.Run.Duration, Outcome(ran, cell), NotCompared(cell))),
                .. isStrict && ran.Warnings.Count > 0 ? Strict(ran) : [],
            ],
            NotebookResult.Unreadable unreadable => [Case(
                result, "the notebook can be read and run", TimeSpan.Zero, Problem("error", "it cannot be read or run", "Unreadable", unreadable.Problem))],
            _ => throw new ArgumentOutOfRangeException(nameof(result), result, "This result has no form in a report."),
        };
        _suites[place] = JUnitXml.Suite(
            result.Source.DisplayPath, (result as NotebookResult.Ran)?.Duration ?? TimeSpan.Zero, cases, result is NotebookResult.Ran told ? Summary(told) : "");
    }

    /// <summary>Writes the report, in one step.</summary>
    /// <exception cref="ReportException">It cannot be written; a file that was there is as it was.</exception>
    public void Write(string path) => JUnitXml.Write(path, JUnitXml.Report(shard, _suites.Values));

    private static XElement Case(NotebookResult notebook, string name, TimeSpan duration, XElement? outcome, string notCompared = "") => new(
        "testcase",
        new XAttribute("classname", XmlText.Of(notebook.Source.DisplayPath)),
        new XAttribute("name", XmlText.Of(name)),
        new XAttribute("time", JUnitXml.Seconds(duration.TotalSeconds)),
        new XAttribute("file", XmlText.Of(notebook.Source.DisplayPath)),
        outcome,
        notCompared.Length == 0 ? null : new XElement("system-out", XmlText.Of(notCompared)));

    private static IEnumerable<XElement> Strict(NotebookResult.Ran notebook) =>
    [
        Case(notebook, "the notebook has no warnings", TimeSpan.Zero, Problem(
            "failure", "--strict takes a warning for an error.", "Warning", string.Join('\n', notebook.Warnings.Select(warning => warning.In(notebook.Source))))),
    ];

    /// <summary>What of a cell's outputs is passed over; it would look like all others that passed.</summary>
    private static string NotCompared(CellResult cell) => cell switch
    {
        { Verdict: Verdict.Passed, Cell.Disposition: Disposition.IgnoreOutput } => "Its outputs are not compared: it is tagged \"ignore-output\".",
        { NotCompared: [_, ..] types } => $"Not compared, as is said of it: {string.Join(", ", types)}.",
        _ => "",
    };

    private static string Summary(NotebookResult.Ran notebook) => string.Join('\n', (IEnumerable<string>)
    [
        $"By expectation: {WhatWasCompared.In(notebook.Cells)}", .. notebook.Warnings.Select(warning => $"warning: {warning.In(notebook.Source)}"),
    ]);

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
