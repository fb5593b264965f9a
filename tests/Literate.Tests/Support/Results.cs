using System.Text;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;
using Literate.Reporting;
using Literate.Running;
using Literate.Verdicts;

namespace Literate.Tests.Support;

/// <summary>What comes of notebooks, made without running any.</summary>
internal static class Results
{
    /// <summary>A notebook in the current folder.</summary>
    public static NotebookSource Source(string name) => Source(Environment.CurrentDirectory, name);

    /// <summary>A notebook of a folder, which is its home.</summary>
    public static NotebookSource Source(string folder, string name) => new(Path.Combine(folder, name), name, new BookHome(folder, BookSettings.Default));

    /// <summary>A run of a notebook whose code cells, called <c>cell 1</c> and so on, got these verdicts.</summary>
    public static NotebookResult.Ran Ran(string name, params IEnumerable<Verdict> verdicts)
    {
        var results = verdicts.Select((verdict, i) => Cell($"cell {i + 1}", i, verdict)).ToList();
        return Ran(name, results);
    }

    /// <summary>A run of a notebook with these cells.</summary>
    public static NotebookResult.Ran Ran(string name, IReadOnlyList<CellResult> cells) => new(
        Source(name), new NotebookContent(Encoding.UTF8.GetBytes(NotebookBuilder.Of(cells.Select(cell => cell.Cell.Cell.Source)).ToJson())), new Notebook { Cells = [.. cells.Select(cell => cell.Cell.Cell)] }, cells, "", TimeSpan.FromSeconds(1.5), 0);

    /// <summary>A run of several notebooks, in this order, with what is kept of them for reports.</summary>
    public static RunRecord Record(params IEnumerable<NotebookResult> results)
    {
        var run = new RunRecord(DateTimeOffset.UnixEpoch);
        foreach (var (place, result) in results.Index())
            run.Add(place, NotebookRecord.Of(result, new FailureReport("literate"), keepsOutput: true));
        return run;
    }

    /// <summary>A cell that got this verdict, at its place among the code cells.</summary>
    public static CellResult Cell(string source, int index, Verdict verdict) => new(
        new CellRun(new CodeCell(new Cell { Kind = CellKind.Code, Source = source }, index, index + 1), [], new CellEnd.Completed())
        {
            Duration = TimeSpan.FromSeconds(0.25),
        },
        verdict);
}
