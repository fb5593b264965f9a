using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Prose;

/// <summary>The words by which a table of contents introduces a page.</summary>
internal static partial class Opening
{
    /// <summary>A paragraph up to this length is shown whole: a question and what follows from it belong together.</summary>
    private const int ShortParagraph = 200;

    /// <summary>The first paragraph, or its first sentence where it is long; null where there is no paragraph.</summary>
    public static string? Of(IEnumerable<MarkdownDocument> documents)
    {
        var text = documents
            .SelectMany(document => document.OfType<ParagraphBlock>())
            .Where(HasWords)
            .Select(paragraph => PlainText.Of(paragraph.Inline))
            .FirstOrDefault(paragraph => paragraph.Length > 0);
        return text is null || text.Length <= ShortParagraph ? text
            : EndOfSentence().Match(text) is { Success: true } end ? text[..(end.Index + 1)] : text;
    }

    // Many a notebook begins with a row of pictures that are links.
    private static bool HasWords(ParagraphBlock paragraph) => paragraph.Inline?.FindDescendants<LiteralInline>()
        .Any(text => !text.Content.IsEmptyOrWhitespace() && !IsInPicture(text)) == true;

    private static bool IsInPicture(Inline inline)
    {
        for (var around = inline.Parent; around is not null; around = around.Parent)
        {
            if (around is LinkInline { IsImage: true })
                return true;
        }

        return false;
    }

    // A capital after it, so that "e.g. this" and "C# 14. and" do not end a sentence.
    [GeneratedRegex(@"[.!?](?=[)""”’]*\s+[\p{Lu}""“(‘])")]
    private static partial Regex EndOfSentence();
}
