using DocsSite.Markup;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace DocsSite.Prose.Renderers;

/// <summary>An address written between angle brackets.</summary>
internal sealed class SafeAutolinkRenderer(LinkResolver links, LinkPlace place) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link) =>
        renderer.Write((!LinkAround.Is(link) && links.Link(link.IsEmail ? $"mailto:{link.Url}" : link.Url, place.At(link)) is LinkTarget.Outside outside
            ? Html.Of($"<a href=\"{outside.Address}\" rel=\"noreferrer\">{link.Url}</a>")
            : Html.Text(link.Url)).ToString());
}
