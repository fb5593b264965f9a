using System.Text;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Cells;
using Literate.Documents;
using Literate.Verdicts;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Search;

/// <summary>What a search can find on the page of a notebook.</summary>
internal static class ChapterEntries
{
    /// <summary>Of what a cell printed so many characters are searched: the table of a thousand lines is not what somebody looks for.</summary>
    private const int SearchedOutput = 1000;

    public static IEnumerable<SearchEntry> Of(Chapter chapter)
    {
        var (anchor, title, text) = ("", chapter.Title, new StringBuilder());
        foreach (var part in chapter.Parts)
        {
            if (part is ChapterPart.Code code)
                yield return OfCell(chapter, code);
            if (part is ChapterPart.Raw raw)
                Append(text, raw.Cell.Source);
            if (part is not ChapterPart.Prose prose)
                continue;

            foreach (var block in prose.Document.Descendants<LeafBlock>())
            {
                if (block is not HeadingBlock heading)
                {
                    Append(text, block is CodeBlock ? block.Lines.ToString() : PlainText.Of(block.Inline));
                    continue;
                }

                if (anchor.Length > 0 || text.Length > 0)
                    yield return new SearchEntry(chapter.Path, anchor, SearchKind.Prose, title, text.ToString());
                (anchor, title, text) = (heading.TryGetAttributes()?.Id ?? "", PlainText.Of(heading.Inline), new StringBuilder());
            }
        }

        yield return new SearchEntry(chapter.Path, anchor, SearchKind.Prose, title, text.ToString());
    }

    private static SearchEntry OfCell(Chapter chapter, ChapterPart.Code part)
    {
        var result = part.Result;
        var printed = new StringBuilder();
        foreach (var output in part.Outputs.Outputs)
            Append(printed, TerminalText.Clean(WordsOf(output)));
        var shown = printed.Length <= SearchedOutput ? printed.ToString() : printed.ToString(0, SearchedOutput);
        return new SearchEntry(
            chapter.Path, Anchors.OfCell(result.Cell.Number), SearchKind.Code, result.Cell.Title, $"{WithoutTitle(result.Cell)}\n{shown}\n{part.Python?.Code}".Trim('\n'));
    }

    /// <summary>The code without the comment that is the cell's title already.</summary>
    private static string WithoutTitle(CodeCell cell)
    {
        var source = cell.Cell.Source.TrimEnd();
        var end = source.IndexOf('\n');
        return end > 0 && source[..end].TrimStart('/').Trim() == cell.Title ? source[(end + 1)..] : source;
    }

    private static string WordsOf(Output output) => output switch
    {
        StreamOutput stream => stream.Text,
        ErrorOutput error => $"{error.Name}: {error.Value}",
        ResultOutput result => result.Data["text/plain"] ?? "",
        DisplayOutput display => display.Data["text/plain"] ?? "",
        _ => "",
    };

    private static void Append(StringBuilder text, string more)
    {
        more = more.Trim('\n');
        if (more.Length > 0)
            text.Append(text.Length == 0 ? "" : "\n").Append(more);
    }
}
