using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>How long a page takes to read.</summary>
internal static class ReadingTime
{
    /// <summary>How fast exact prose is read.</summary>
    private const double WordsAMinute = 220;

    /// <summary>A cell is looked at twice, the second time with its output.</summary>
    private const double MinutesACell = 0.5;

    /// <summary>The time in minutes.</summary>
    /// <param name="prose">The prose; what is fenced in it is read too.</param>
    /// <param name="codeCells">How many code cells the page shows.</param>
    public static double Minutes(IEnumerable<MarkdownDocument> prose, int codeCells) =>
        (prose.Sum(Words) / WordsAMinute) + (codeCells * MinutesACell);

    private static int Words(MarkdownDocument document) => document.Descendants<LeafBlock>().Sum(block => block switch
    {
        CodeBlock code => Words(code.Lines.ToString()),
        _ => Words(PlainText.Of(block.Inline)),
    });

    private static int Words(string text) => text
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .Count(word => word.Any(char.IsLetterOrDigit));
}
