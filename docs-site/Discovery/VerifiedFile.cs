using System.Security.Cryptography;
using System.Text.Json;
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

    public static SiteFile Of(Site site) => JsonFile.Of(FileName, isIndented: true, json =>
    {
        var commit = site.Proof.Commit?.Split(' ')[0];
        json.WriteStartObject();
        json.WriteNumber("schema", Schema);
        json.WriteString("title", site.Title);
        json.WriteString("commit", commit);
        json.WriteBoolean("changed", commit != site.Proof.Commit);
        WriteTexts(json, "runtimes", site.Proof.Runtimes);
        WriteProof(json, site.Proof);
        json.WriteStartArray("notebooks");
        foreach (var chapter in site.Chapters)
            WriteNotebook(json, chapter);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteNotebook(Utf8JsonWriter json, Chapter chapter)
    {
        var shown = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result.Cell.Number).ToHashSet();
        json.WriteStartObject();
        json.WriteString("notebook", chapter.Source.Name);
        json.WriteString("page", chapter.Path);
        json.WriteString("sha256", Convert.ToHexStringLower(SHA256.HashData(chapter.Result.Content.Notebook.Span)));
        WriteProof(json, chapter.Proof);
        json.WriteStartArray("results");
        foreach (var result in chapter.Result.Cells)
        {
            json.WriteStartObject();
            json.WriteNumber("cell", result.Cell.Number);
            json.WriteString("title", result.Cell.Title);
            json.WriteString("anchor", shown.Contains(result.Cell.Number) ? Anchors.OfCell(result.Cell.Number) : null);
            json.WriteString("expectation", ExpectationOf(result.Cell.Disposition));
            WriteTexts(json, "notCompared", result.NotCompared);
            json.WriteString("verdict", result.Verdict is Verdict.Skipped ? "skipped" : "passed"); // A site is made of nothing else.
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteProof(Utf8JsonWriter json, Proof proof)
    {
        if (proof.Seconds is { } seconds)
            json.WriteNumber("seconds", seconds);
        else
            json.WriteNull("seconds");
        json.WriteStartObject("cells");
        json.WriteNumber("compared", proof.Of("compared"));
        json.WriteNumber("raisesException", proof.Of("raises-exception"));
        json.WriteNumber("doesNotCompile", proof.Of("does-not-compile"));
        json.WriteNumber("ignored", proof.OnlyRun);
        json.WriteNumber("skipped", proof.Skipped);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string ExpectationOf(Disposition disposition) => disposition switch
    {
        Disposition.Compare => "compare",
        Disposition.RaisesException => "raises-exception",
        Disposition.DoesNotCompile => "does-not-compile",
        Disposition.IgnoreOutput => "ignore-output",
        _ => "skip-execution",
    };
}
