using DocsSite.Markup;
using Markdig.Extensions.Alerts;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace DocsSite.Prose.Renderers;

/// <summary>A remark (<c>&gt; [!NOTE]</c>) with its kind in words.</summary>
internal sealed class PlainAlertRenderer : HtmlObjectRenderer<AlertBlock>
{
    protected override void Write(HtmlRenderer renderer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString().ToLowerInvariant();
        var words = kind.Length == 0 ? "Note" : char.ToUpperInvariant(kind[0]) + kind[1..];
        var isWarning = kind is "warning" or "caution" or "important";
        renderer.EnsureLine();
        renderer.WriteLine(Html.Of($"<div class=\"remark{(isWarning ? " strong" : "")}\"><p class=\"remark-kind\">{words}</p>").ToString());
        renderer.WriteChildren(alert);
        renderer.WriteLine("</div>");
    }
}
