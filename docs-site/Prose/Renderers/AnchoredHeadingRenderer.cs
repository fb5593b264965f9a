using DocsSite.Markup;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Prose.Renderers;

/// <summary>A heading, with a link to itself where it has an anchor.</summary>
internal sealed class AnchoredHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        var id = heading.TryGetAttributes()?.Id;
        renderer.Write(Html.Of($"<h{heading.Level}{Html.Attribute("id", id)}>").ToString());
        renderer.WriteLeafInline(heading);
        if (id is not null)
            renderer.Write(Html.Of($" <a class=\"anchor\" href=\"#{Uri.EscapeDataString(id)}\" aria-label=\"Link to “{PlainText.Of(heading.Inline)}”\">#</a>").ToString());
        renderer.WriteLine(Html.Of($"</h{heading.Level}>").ToString());
    }
}
