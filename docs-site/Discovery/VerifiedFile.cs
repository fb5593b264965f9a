using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DocsSite.Pages;
using DocsSite.Prose;
using DocsSite.Writing;
using Literate.Cells;
using Literate.Verdicts;

namespace DocsSite.Discovery;

/// <summary>What the site was proved with, for programs; <c>docs/website.md</c> says what each member means.</summary>
/// <remarks>
/// How long this run took is not in it: two builds of one commit are the same byte for byte, and no two take the same time. What
/// is recorded in the repository is.
/// </remarks>
internal static class VerifiedFile
{
    public const string FileName = "verified.json";

    private const int Schema = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    };

    public static SiteFile Of(Site site)
    {
        var commit = site.Proof.Commit?.Split(' ')[0];
        var all = new
        {
            Schema,
            site.Title,
            Commit = commit,
            Changed = commit != site.Proof.Commit,
            site.Proof.Runtimes,
            site.Proof.Seconds,
            Cells = Counts(site.Proof),
            Notebooks = site.Chapters.Select(NotebookOf),
        };
        return new SiteFile(FileName, (byte[])[.. JsonSerializer.SerializeToUtf8Bytes(all, Layout), (byte)'\n']);
    }

    private static object NotebookOf(Chapter chapter)
    {
        var shown = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result.Cell.Number).ToHashSet();
        return new
        {
            Notebook = chapter.Source.Name,
            Page = chapter.Path,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(chapter.Result.Content.Notebook.Span)),
            chapter.Proof.Seconds,
            Cells = Counts(chapter.Proof),
            Results = chapter.Result.Cells.Select(result => new
            {
                Cell = result.Cell.Number,
                result.Cell.Title,
                Anchor = shown.Contains(result.Cell.Number) ? Anchors.OfCell(result.Cell.Number) : null,
                Expectation = ExpectationOf(result.Cell.Disposition),
                result.NotCompared,
                Verdict = result.Verdict is Verdict.Skipped ? "skipped" : "passed", // A site is made of nothing else.
            }),
        };
    }

    private static object Counts(Proof proof) => new
    {
        Compared = proof.Of("compared"),
        RaisesException = proof.Of("raises-exception"),
        DoesNotCompile = proof.Of("does-not-compile"),
        Ignored = proof.OnlyRun,
        proof.Skipped,
    };

    private static string ExpectationOf(Disposition disposition) => disposition switch
    {
        Disposition.Compare => "compare",
        Disposition.RaisesException => "raises-exception",
        Disposition.DoesNotCompile => "does-not-compile",
        Disposition.IgnoreOutput => "ignore-output",
        _ => "skip-execution",
    };
}
