using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Literate.Compiling.Roslyn;

/// <summary>The lines of a cell that begin inside a string or a comment, where a directive is only text.</summary>
internal static class QuotedLines
{
    /// <summary>The lines' numbers, counted from 0.</summary>
    public static HashSet<int> Of(string source)
    {
        if (!source.Contains("\"\"\"") && !source.Contains("@\"") && !source.Contains("/*"))
            return [];

        var text = SourceText.From(source);
        var tokens = SyntaxFactory.ParseTokens(source, options: new CSharpParseOptions(kind: SourceCodeKind.Script));
        return [.. tokens
            .SelectMany(token => token.LeadingTrivia.Concat(token.TrailingTrivia)
                .Where(trivia => trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
                .Select(trivia => trivia.Span)
                .Append(token.Span))
            .Select(span => text.Lines.GetLinePositionSpan(span))
            .SelectMany(span => Enumerable.Range(span.Start.Line + 1, span.End.Line - span.Start.Line))];
    }
}
