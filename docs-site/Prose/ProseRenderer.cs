using DocsSite.Markup;
using DocsSite.Prose.Renderers;
using Literate.Documents;
using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>Renders parsed Markdown with the book's own ways for what may be dangerous, wide or code.</summary>
/// <param name="links">Where the links lead.</param>
/// <param name="code">Shows the C# of a block.</param>
internal sealed class ProseRenderer(LinkResolver links, IQuotedCode code)
{
    private const int BelowSection = 2;
    private const int LowestHeading = 6;

    /// <summary>Renders a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="cell">The cell it comes from, whose attachments it may show.</param>
    public Html Render(MarkdownDocument document, Cell cell) => Render(document, new LinkPlace(cell));

    /// <summary>Renders Markdown that a cell gave.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="number">The number of the cell.</param>
    public Html RenderOutput(string markdown, int number)
    {
        var document = ProseParser.Parse(markdown);
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Min(heading.Level + BelowSection, LowestHeading); // It stands in a section of the page.
        return Render(document, new LinkPlace(Cell: null, number));
    }

    private Html Render(MarkdownDocument document, LinkPlace place)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        ProseParser.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HeadingRenderer>(new AnchoredHeadingRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<CodeBlockRenderer>(new ColouredCodeRenderer(code));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new NoHtmlRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<LinkInlineRenderer>(new SafeLinkRenderer(links, place));
        renderer.ObjectRenderers.ReplaceOrAdd<AutolinkInlineRenderer>(new SafeAutolinkRenderer(links, place));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlTaskListRenderer>(new NamedTaskRenderer());
        renderer.ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new PlainAlertRenderer());
        renderer.Render(document);
        return Html.FromRenderer(text.ToString());
    }
}
