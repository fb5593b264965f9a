using System.Globalization;
using DocsSite.Discovery;
using DocsSite.Markup;
using DocsSite.Pages;
using Literate.Reporting;

namespace DocsSite.Views;

/// <summary>What a page was proved with, at its end.</summary>
internal static class ProofBlock
{
    /// <param name="chapter">The chapter.</param>
    /// <param name="script">The path in the site of the Python beside it, or null.</param>
    public static Html OfChapter(Chapter chapter, string? script)
    {
        var files = script is null ? Html.Empty : File("Python", chapter.Path, script);
        return Of(
            chapter.Proof,
            Html.Of($"<p>{Sentence(chapter.Proof, "this page")}</p>"),
            Html.Of($"{File("Notebook", chapter.Path, chapter.Source.Name)}{files}"),
            chapter.Path);
    }

    private static Html File(string kind, string from, string path) => Html.Of(
        $"<div><dt>{kind}</dt><dd><a href=\"{SitePath.Address(from, path)}\" download>{path.Split('/')[^1]}</a></dd></div>");

    public static Html OfBook(Site site) => Of(
        site.Proof,
        Html.Of($"<p>{Sentence(site.Proof, "this book")}</p>"),
        Html.Of($"<div><dt>Notebooks</dt><dd>{site.Chapters.Count}</dd></div>"),
        PagePaths.Start);

    private static Html Of(Proof proof, Html sentence, Html notebook, string page) => Html.Of(
        $"""
        <section class="proof" aria-label="Proved">
        <h2>Proved</h2>
        {sentence}
        <dl>
        <div><dt>Cells</dt><dd>{Cells(proof)}</dd></div>
        {(proof.Runtimes.Count == 0 ? Html.Empty : Html.Of($"<div><dt>Runtime</dt><dd>{string.Join(", ", proof.Runtimes)}</dd></div>\n"))}{(proof.Commit is null ? Html.Empty : Html.Of($"<div><dt>Commit</dt><dd>{proof.Commit}</dd></div>\n"))}{Duration(proof)}{notebook}
        <div><dt>For programs</dt><dd><a href="{SitePath.Address(page, VerifiedFile.FileName)}">{VerifiedFile.FileName}</a></dd></div>
        </dl>
        </section>
        """);

    private static Html Duration(Proof proof) => proof.Seconds is not { } seconds ? Html.Empty
        : Html.Of($"<div><dt>Duration, as last recorded</dt><dd>{string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0}")} s</dd></div>\n");

    private static string Sentence(Proof proof, string what) => proof switch
    {
        { Compared: > 0 } => $"Before {what} was written its cells were run, and what they gave was compared with what it prints, all but the stack traces of errors.",
        { OnlyRun: > 0 } => $"Before {what} was written its cells were run. What they gave is not compared.",
        _ => $"There is nothing in {what} that is run.",
    };

    private static string Cells(Proof proof)
    {
        var counts = new List<string> { $"{proof.Compared} run and compared" };
        var kinds = new List<string>();
        if (proof.Of("raises-exception") is > 0 and var fail)
            kinds.Add($"{fail} meant to fail");
        if (proof.Of("does-not-compile") is > 0 and var refused)
            kinds.Add($"{refused} meant not to compile");
        if (kinds.Count > 0)
            counts[0] += $" ({string.Join(" and ", kinds)})";
        if (proof.OnlyRun > 0)
            counts.Add($"{proof.OnlyRun} run, not compared");
        counts.AddRange(proof.Cells.NotCompared.Select(type => $"{type.Key} not compared in {Counted.Of(type.Value, "cell")}"));
        if (proof.Skipped > 0)
            counts.Add($"{proof.Skipped} not run");
        if (proof.NotShown > 0)
            counts.Add($"{proof.NotShown} of all not shown");
        return string.Join("; ", counts);
    }
}
