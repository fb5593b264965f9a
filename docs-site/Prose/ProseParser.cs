using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Prose;

/// <summary>
/// Reads Markdown as GitHub writes it, without raw HTML: a notebook may come from anyone. Comments are known, so as not to be shown.
/// </summary>
internal static class ProseParser
{
    public static MarkdownPipeline Pipeline { get; } = WithComments()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAlertBlocks()
        .UsePreciseSourceLocation() // Whoever finds fault with a text can say where.
        .Build();

    private const int Deepest = 50; // The renderer goes to 128, with the blocks around.

    private static MarkdownPipelineBuilder WithComments()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Insert(0, new CommentParser());
        return builder;
    }

    /// <summary>Reads a text. One that is nested deeper than any author nests, and than the parser goes, is taken as it stands.</summary>
    public static MarkdownDocument Parse(string markdown)
    {
        try
        {
            if (Markdown.Parse(markdown, Pipeline) is var document && !document.Descendants<LeafInline>().Any(IsDeep))
                return document;
        }
        catch (ArgumentException)
        {
            // The parser says so where blocks are nested, and the renderer would where signs are.
        }

        return Markdown.Parse(string.Join('\n', markdown.ReplaceLineEndings("\n").Split('\n').Select(line => $"    {line}")), Pipeline); // As code.
    }

    private static bool IsDeep(LeafInline inline)
    {
        var depth = 0;
        for (var around = inline.Parent; around is not null; around = around.Parent)
            depth++;
        return depth > Deepest;
    }
}
