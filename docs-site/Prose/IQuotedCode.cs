using DocsSite.Markup;

namespace DocsSite.Prose;

/// <summary>Shows the code that stands in prose.</summary>
internal interface IQuotedCode
{
    /// <summary>C# as a <c>code</c> element.</summary>
    Html CSharp(string code);

    /// <summary>Python as a <c>code</c> element.</summary>
    Html Python(string code);
}
