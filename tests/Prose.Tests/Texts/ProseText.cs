using DocsSite.Prose;
using Markdig.Syntax;

namespace Prose.Tests.Texts;

/// <summary>A stretch of prose: a document, or a Markdown cell of a notebook.</summary>
/// <param name="Where">The stretch in words that lead a person to it; empty for a document as a whole.</param>
/// <param name="Markdown">What it holds.</param>
internal sealed record ProseText(string Where, string Markdown)
{
    /// <summary>The stretch as the website reads it.</summary>
    public MarkdownDocument Document { get; } = ProseParser.Parse(Markdown);

    /// <summary>A line of it, counted from 0, in words: <c>the text below cell 3, line 2</c>.</summary>
    public string Place(int line) => Where.Length == 0 ? $"line {line + 1}" : $"{Where}, line {line + 1}";
}
