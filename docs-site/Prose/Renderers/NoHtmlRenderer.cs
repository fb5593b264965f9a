using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Prose.Renderers;

/// <summary>Nothing, in the place of a comment. It would be nothing for any other HTML too.</summary>
internal sealed class NoHtmlRenderer : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock block)
    {
    }
}
