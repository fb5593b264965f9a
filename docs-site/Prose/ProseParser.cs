using Markdig;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>Reads Markdown as GitHub writes it, without raw HTML: a notebook may come from anyone.</summary>
internal static class ProseParser
{
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAlertBlocks()
        .Build();

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
