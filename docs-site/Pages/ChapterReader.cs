using System.Text.RegularExpressions;
using DocsSite.Prose;
using Literate.Books;
using Literate.Documents;
using Literate.Python;
using Literate.Verdicts;
using Markdig.Syntax;

namespace DocsSite.Pages;

/// <summary>Makes a page's value of a notebook that was run.</summary>
internal static partial class ChapterReader
{
    public static Chapter Read(NotebookResult.Ran result, string path, string? commit, Explained explained, PairedScript? script)
    {
        var anchors = new Anchors(result.Cells.Count);
        var code = new Queue<CellResult>(result.Cells);
        var parts = result.Notebook.Cells.Select(cell => PartOf(cell, anchors, code, script, result.Source)).OfType<ChapterPart>().ToList();
        var prose = parts.OfType<ChapterPart.Prose>().Select(part => part.Document).ToList();
        var texts = ProseWithPlaces(parts).ToList();
        var stem = Path.GetFileNameWithoutExtension(result.Source.Name);
        var title = anchors.Headings.FirstOrDefault(heading => heading.Level == 1 && heading.Text.Length > 0)?.Text;
        return new Chapter(
            result,
            path,
            LeadingNumber().Match(stem) is { Success: true } number ? number.Groups["number"].Value : null,
            title ?? TitleOf(stem),
            HasOwnTitle: title is not null,
            Opening.Of(prose),
            [.. anchors.Headings.Where(heading => heading.Level == 2)],
            parts,
            Proof.Of([result], commit),
            explained.Notebook(result, texts),
            explained.Python(texts.Select(text => text.Document), script),
            script);
    }

    private static IEnumerable<(MarkdownDocument Document, int After)> ProseWithPlaces(IReadOnlyList<ChapterPart> parts)
    {
        var after = 0;
        foreach (var part in parts)
        {
            if (part is ChapterPart.Prose prose)
                yield return (prose.Document, after);
            if (part is not ChapterPart.Code code)
                continue;
            after = code.Result.Cell.Number;
            foreach (var output in code.Outputs.Outputs)
            {
                if (((output as ResultOutput)?.Data ?? (output as DisplayOutput)?.Data)?["text/markdown"] is { } markdown)
                    yield return (ProseParser.Parse(markdown), after);
            }
        }
    }

    /// <summary>The file's name in words: <c>03-two-ways</c> is "Two ways".</summary>
    private static string TitleOf(string stem)
    {
        var words = LeadingNumber().Replace(stem, "").Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? stem : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>The part that shows a cell; null for one that is there to be run and not to be seen, and for an empty one.</summary>
    private static ChapterPart? PartOf(Cell cell, Anchors anchors, Queue<CellResult> code, PairedScript? script, NotebookSource source)
    {
        switch (cell.Kind)
        {
            case CellKind.Code:
                var result = code.Dequeue();
                return cell.IsHidden || IsEmpty(cell, result) ? null : new ChapterPart.Code(
                    result, ShownOutputs.Of(result, source), Folding.Of(cell, anchors.Headings), script?.ByCell.GetValueOrDefault(result.Cell.Number));
            case var _ when cell.IsHidden:
                return null;
            case CellKind.Markdown:
                var document = ProseParser.Parse(cell.Source);
                anchors.AddTo(document);
                return new ChapterPart.Prose(cell, document);
            default:
                return new ChapterPart.Raw(cell);
        }
    }

    private static bool IsEmpty(Cell cell, CellResult result) => string.IsNullOrWhiteSpace(cell.Source) && cell.Outputs.IsEmpty && result.Run.Outputs.IsEmpty;

    // "02-kiss" is chapter 2, and "2024-results" is no chapter of anything.
    [GeneratedRegex(@"^0*(?<number>\d{1,2})(?=[-_. ])")]
    private static partial Regex LeadingNumber();
}
