using DocsSite.Markup;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace DocsSite.Prose.Renderers;

/// <summary>
/// A link or an image. One that leads nowhere stands there as its text; an image of another host becomes a link to it, since
/// a page loads nothing from elsewhere.
/// </summary>
internal sealed class SafeLinkRenderer(LinkResolver links, LinkPlace place) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        if (link.IsImage)
            WriteImage(renderer, link);
        else
            WriteLink(renderer, link, links.Link(link.GetDynamicUrl?.Invoke() ?? link.Url, place.At(link)));
    }

    private void WriteImage(HtmlRenderer renderer, LinkInline image)
    {
        var text = PlainText.Of(image);
        switch (links.Image(image.Url, place.At(image)))
        {
            case LinkTarget.Inside inside:
                renderer.Write(Html.Of($"<img src=\"{inside.Address}\" alt=\"{text}\"{Title(image)}{inside.Size?.Attributes ?? Html.Empty} loading=\"lazy\">").ToString());
                break;
            case LinkTarget.Outside outside when !LinkAround.Is(image):
                renderer.Write(Html.Of($"<a href=\"{outside.Address}\" rel=\"noreferrer\">{(text.Length > 0 ? text : "Image")}</a>").ToString());
                break;
            case LinkTarget.Outside:
                renderer.Write(Html.Text(text).ToString()); // The words of the link around it.
                break;
            default:
                renderer.Write(Html.Of($"<em class=\"lost\">{text}</em>").ToString());
                break;
        }
    }

    private static void WriteLink(HtmlRenderer renderer, LinkInline link, LinkTarget target)
    {
        var opening = target switch
        {
            LinkTarget.Inside inside => Html.Of($"<a href=\"{inside.Address}\"{Title(link)}>"),
            LinkTarget.Outside outside => Html.Of($"<a href=\"{outside.Address}\"{Title(link)} rel=\"noreferrer\">"),
            _ => Html.Of($"<span class=\"lost\">"),
        };
        renderer.Write(opening.ToString());
        renderer.WriteChildren(link);
        renderer.Write(target is LinkTarget.Nowhere ? "</span>" : "</a>");
    }

    private static Html Title(LinkInline link) => Html.Attribute("title", string.IsNullOrEmpty(link.Title) ? null : link.Title);
}
