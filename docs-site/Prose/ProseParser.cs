using Markdig;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>
/// Reads Markdown as GitHub writes it, without raw HTML: a notebook may come from anyone. Comments are known, so as not to be shown.
/// </summary>
internal static class ProseParser
{
    public static MarkdownPipeline Pipeline { get; } = WithComments()
        .DisableHtml()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAlertBlocks()
        .UsePreciseSourceLocation() // Whoever finds fault with a text can say where.
        .Build();

    private static MarkdownPipelineBuilder WithComments()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Insert(0, new CommentParser());
        return builder;
    }

    public static MarkdownDocument Parse(string markdown) => Markdown.Parse(markdown, Pipeline);
}
