using DocsSite.Pages;
using Literate;
using Literate.Reporting;
using Literate.Verdicts;

namespace DocsSite.Building;

/// <summary>What a person reads of a build: progress on one writer, what is wrong on the other.</summary>
internal sealed class BuildReport(TextWriter output, TextWriter errors) : IProgress<RunEvent>
{
    /// <summary>A line for a notebook that has just ended.</summary>
    public void Report(RunEvent happened)
    {
        if (happened is not RunEvent.NotebookDone { Result: var result })
            return;

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
                errors.WriteLine($"\n{PrintableText.Of(unreadable.Problem)}");
            if (result is not NotebookResult.Ran ran)
                continue;

            foreach (var text in report.DescribeAll(ran, ran.Cells.Where(cell => !cell.Verdict.IsGood)))
                errors.Write($"\n{text}");
        }

        var failed = results.Count(result => !result.IsGood);
        errors.WriteLine($"\n{failed} of {Counted.Of(results.Count, "notebook")} not proved, so no site was written{(Directory.Exists(places.Out) ? $"; {Shown(places.Out)} is as it was" : "")}.");
    }

    /// <summary>What was built, and how to look at it.</summary>
    public void Built(Site site, IReadOnlyList<string> warnings, Places places)
    {
        foreach (var warning in warnings)
            errors.WriteLine($"warning: {PrintableText.Of(warning)}");
        output.WriteLine($"{Counted.Of(site.Chapters.Count + 1, "page")} in {Shown(places.Out)} ({Counted.Of(site.Proof.Compared, "cell")} proved)");
    }

    /// <summary>How to look at a site that is not being served.</summary>
    public void HowToLook(Places places) =>
        output.WriteLine($"Open {Shown(Path.Combine(places.Out, PagePaths.Start))} in a browser, or run this again with `serve`.");

    private static string Shown(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path) is var relative && relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
}
