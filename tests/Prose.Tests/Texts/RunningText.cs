using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Prose.Tests.Texts;

/// <summary>The words of prose as they are read: emphasis and links are their text, code is a mark that no word contains.</summary>
internal static class RunningText
{
    /// <summary>In the place of code and addresses. What is written together with it, as in <c>`Send`s</c>, is no word of its own.</summary>
    public const char Code = '`';

    /// <summary>The lines of a document that hold prose, each with its number from 0.</summary>
    public static IEnumerable<(int Line, string Text)> LinesOf(MarkdownDocument document) =>
        from block in document.Descendants<LeafBlock>()
        where block.Inline is not null
        from line in TextOf(block.Inline!).Split('\n').Index()
        select (block.Line + line.Index, line.Item);

    private static string TextOf(ContainerInline inlines)
    {
        var text = new StringBuilder();
        Append(text, inlines);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
            case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
            case LineBreakInline: text.Append('\n'); break;
            case LinkInline { IsAutoLink: true } or AutolinkInline: text.Append(Code); break;
            case CodeInline code: text.Append(Code).Append('\n', code.Content.Count(character => character == '\n')); break;
            case ContainerInline container:
                foreach (var child in container)
                    Append(text, child);
                break;
        }
    }
}
