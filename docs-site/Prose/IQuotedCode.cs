using DocsSite.Markup;

namespace DocsSite.Prose;

/// <summary>Shows the C# that stands in prose.</summary>
internal interface IQuotedCode
{
    /// <summary>The code as a <c>code</c> element.</summary>
    Html Render(string code);
}
