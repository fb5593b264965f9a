using DocsSite.Markup;
using Literate.Documents;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Prose.Renderers;

/// <summary>A block of code, in colours where it says that it is C# or Python.</summary>
internal sealed class ColouredCodeRenderer(IQuotedCode quoted) : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        var code = block.Lines.ToString();
        var language = (block as FencedCodeBlock)?.Info is { Length: > 0 } info ? CellLanguage.Normalize(info) : null;
        var shown = language switch
        {
            CellLanguage.CSharp => quoted.CSharp(code),
            "python" or "py" => quoted.Python(code),
            _ => Html.Of($"<code>{code}</code>"),
        };
        renderer.EnsureLine();
        renderer.WriteLine(Html.Of($"<pre class=\"quoted\" tabindex=\"0\">{shown}</pre>").ToString());
    }
}
