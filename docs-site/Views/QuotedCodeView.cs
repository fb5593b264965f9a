using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;

namespace DocsSite.Views;

/// <summary>Shows the code that stands in the prose of a chapter; C# is explained as its cells are.</summary>
/// <param name="chapter">The chapter.</param>
/// <param name="view">Shows code.</param>
internal sealed class QuotedCodeView(Chapter chapter, CodeView view) : IQuotedCode
{
    public Html CSharp(string code) => chapter.Code.Quoted.TryGetValue(code, out var explained)
        ? Html.Of($"<code class=\"csharp\">{view.Render(explained)}</code>")
        : Html.Of($"<code>{code}</code>"); // In what a value shows itself as, and not as Markdown that was seen before.

    public Html Python(string code) => Html.Of($"<code class=\"python\">{chapter.Python[code].Select(CodeView.Plain)}</code>");
}
