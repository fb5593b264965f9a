using Literate.Documents;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>Where in a notebook a link stands, so that one that is broken can be found.</summary>
/// <param name="Cell">The cell of prose, whose attachments an image may show; null for what a cell gave.</param>
/// <param name="OutputOf">The number of the code cell that gave it, or null.</param>
/// <param name="Line">The line in the text, counted from 1.</param>
internal sealed record LinkPlace(Cell? Cell, int? OutputOf = null, int Line = 1)
{
    public LinkPlace At(MarkdownObject link) => this with { Line = link.Line + 1 };
}
