using System.Globalization;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate;
using Literate.Reporting;
using Literate.Verdicts;

namespace DocsSite.Building;

/// <summary>What a person reads of a build: progress on one writer, what is wrong on the other.</summary>
/// <param name="output">Takes progress.</param>
/// <param name="errors">Takes warnings.</param>
/// <param name="problems">Takes what keeps the site from being written; the same as <paramref name="errors"/> where it is null.</param>
/// <param name="progress">The line that tells what runs now; null where there is none.</param>
internal sealed class BuildReport(TextWriter output, TextWriter errors, TextWriter? problems = null, ProgressLine? progress = null)
{
    private readonly TextWriter _problems = problems ?? errors;

    /// <summary>
    /// The events of a run, with a line for each notebook that has ended. Where a person watches, another one below tells what runs now.
    /// </summary>
    /// <param name="events">The run.</param>
    /// <param name="count">How many notebooks it has.</param>
    public async IAsyncEnumerable<RunEvent> Showing(IAsyncEnumerable<RunEvent> events, int count)
    {
        await foreach (var happened in count == 0 || progress is null ? events : progress.Showing(events, count))
        {
            if (happened is RunEvent.NotebookDone { Result: var result } && progress is null)
                Ended(result);
            else if (happened is RunEvent.NotebookDone done)
                progress!.Above(() => Ended(done.Result));
            yield return happened;
        }
    }

    private void Ended(NotebookResult result)
    {
        var name = PrintableText.InOneLine(result.Source.Name);
        output.WriteLine(result is NotebookResult.Ran { IsGood: true } ran
            ? $"proved  {name}  {Counted.Of(ran.Cells.Count, "cell")}"
            : $"{NotebookSummary.WordFor(result)}  {name}  {NotebookSummary.DetailOf(result)}");
        foreach (var warning in (result as NotebookResult.Ran)?.Warnings ?? [])
            errors.WriteLine($"warning: {PrintableText.InOneLine(warning.In(result.Source))}");
    }

    /// <summary>Everything that keeps the site from being written.</summary>
    public void Failed(IReadOnlyList<NotebookResult> results, Places places)
    {
        var report = new FailureReport();
        foreach (var result in results)
        {
            if (result is NotebookResult.Unreadable unreadable)
                _problems.WriteLine($"\n{PrintableText.Of(unreadable.Problem)}");
            if (result is not NotebookResult.Ran ran)
                continue;

            foreach (var text in report.DescribeAll(ran, ran.Cells.Where(cell => !cell.Verdict.IsGood)))
                _problems.Write($"\n{text}");
        }

        var failed = results.Count(result => !result.IsGood);
        _problems.WriteLine($"\n{failed} of {Counted.Of(results.Count, "notebook")} not proved, so {NotWritten(places)}.");
    }

    /// <summary>All broken links, which keep the site from being written too.</summary>
    public void Failed(IReadOnlyList<BrokenLink> links, Places places)
    {
        _problems.WriteLine();
        foreach (var link in links)
            _problems.WriteLine(link);
        _problems.WriteLine($"\n{Counted.Of(links.Count, "broken link")}, so {NotWritten(places)}. Correct the {(links.Count == 1 ? "link, or what it names" : "links, or what they name")}.");
    }

    /// <summary>What was built, and how to look at it.</summary>
    public void Built(MadeSite made, Places places, TimeSpan took)
    {
        Warn(made.Warnings);
        foreach (var note in made.Notes)
            output.WriteLine($"note: {note}");
        var proof = made.Site.Proof;
        var others = string.Concat(proof.OnlyRun > 0 ? $", {proof.OnlyRun} only run" : "", proof.Skipped > 0 ? $", {proof.Skipped} not run" : "");
        output.WriteLine($"{Counted.Of(made.Site.Chapters.Count, "notebook")} proved: {Counted.Of(proof.Compared, "cell")} compared{others}.");
        output.WriteLine($"{Counted.Of(made.Pages, "page")} in {Shown(places.Out)}, in {Seconds(took)}");
    }

    /// <summary>What the author should know.</summary>
    public void Warn(IEnumerable<string> warnings)
    {
        foreach (var warning in warnings)
            errors.WriteLine($"warning: {PrintableText.Of(warning)}");
    }

    /// <summary>How to look at a site that is not being served.</summary>
    public void HowToLook(Places places) =>
        output.WriteLine($"Open {Shown(Path.Combine(places.Out, PagePaths.Start))} in a browser, or run this again with `serve`.");

    private static string NotWritten(Places places) => $"no site was written{(Directory.Exists(places.Out) ? $"; {Shown(places.Out)} is as it was" : "")}";

    private static string Seconds(TimeSpan took) => string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s");

    private static string Shown(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
}
