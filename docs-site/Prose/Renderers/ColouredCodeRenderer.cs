using DocsSite.Colours;
using DocsSite.Markup;
using Literate.Documents;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Prose.Renderers;

/// <summary>A block of code, in colours where it says that it is C#.</summary>
internal sealed class ColouredCodeRenderer(CodeColours colours) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var code = block.Lines.ToString();
        var language = (block as FencedCodeBlock)?.Info is { Length: > 0 } info ? CellLanguage.Normalize(info) : null;
        var text = language == CellLanguage.CSharp ? colours.Of(code) : Html.Text(code);
        renderer.EnsureLine();
        renderer.WriteLine(Html.Of($"<pre class=\"quoted\" tabindex=\"0\"><code>{text}</code></pre>").ToString());
    }
}
