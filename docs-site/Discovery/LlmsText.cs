using System.Text;
using DocsSite.Pages;
using DocsSite.Writing;

namespace DocsSite.Discovery;

/// <summary>What the site holds, in Markdown and in a page, for programs that read for people (llmstxt.org).</summary>
internal static class LlmsText
{
    public const string FileName = "llms.txt";

    public static SiteFile Of(Site site)
    {
        var text = new StringBuilder($"# {InOneLine(site.Title)}\n");
        if (site.Description is { } about)
            text.Append($"\n> {InOneLine(about)}\n");
        text.Append((site.Proof.OnlyRun + site.Proof.Skipped == 0
                ? "\nEvery output on these pages was compared with what its cell gave, when the site was built. "
                : "\nOutputs on these pages were compared with what their cells gave, when the site was built; pages say of which they were not. ")
            + $"[What was compared]({To(site, VerifiedFile.FileName)}) says so cell by cell. Each chapter is a C# notebook, which is there too.\n");
        text.Append("\n## Chapters\n\n");
        foreach (var chapter in site.Chapters)
        {
            text.Append($"- [{Escaped(chapter.Title)}]({To(site, chapter.Path)})");
            text.Append(chapter.Summary is { } summary ? $": {InOneLine(summary)}" : "");
            text.Append($" ([notebook]({To(site, chapter.Source.Name)}))\n");
        }

        return new SiteFile(FileName, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string To(Site site, string path) =>
        site.Address is { } address ? SitePath.On(address, path) : SitePath.Address(FileName, path);

    private static string InOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Escaped(string title) => InOneLine(title).Replace("\\", "\\\\").Replace("[", "\\[").Replace("]", "\\]");
}
