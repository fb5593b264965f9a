using DocsSite.Colours;
using DocsSite.Markup;
using DocsSite.Prose;

namespace DocsSite.Views;

/// <summary>Shows the C# that stands in the prose of a chapter, explained as its cells are.</summary>
/// <param name="quoted">The code by its text.</param>
/// <param name="view">Shows code.</param>
internal sealed class QuotedCodeView(IReadOnlyDictionary<string, IReadOnlyList<CodeToken>> quoted, CodeView view) : IQuotedCode
{
    public Html Render(string code) => quoted.TryGetValue(code, out var explained)
        ? Html.Of($"<code class=\"csharp\">{view.Render(explained)}</code>")
        : Html.Of($"<code>{code}</code>"); // In what a value shows itself as, and not as Markdown that was seen before.
}
