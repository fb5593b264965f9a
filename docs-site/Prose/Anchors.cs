using DocsSite.Pages;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace DocsSite.Prose;

/// <summary>
/// Gives the headings of one page their anchors, spelled as GitHub spells them and unique across all of the page's cells.
/// </summary>
/// <remarks>What the page's scripts make has ids with a dot in them, which no heading's anchor has.</remarks>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = ["main", "contents"];
    private readonly List<Heading> _headings = [];

    /// <param name="codeCells">How many code cells the page has; their anchors are not given to headings.</param>
    public Anchors(int codeCells)
    {
        for (var number = 1; number <= codeCells; number++)
            _taken.Add(OfCell(number));
    }

    /// <summary>The headings seen so far, in order.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The anchors of what stands on a page, once its headings have theirs.</summary>
    public static IReadOnlySet<string> In(IEnumerable<ChapterPart> parts) => parts.SelectMany(part => part switch
    {
        ChapterPart.Prose prose => prose.Document.Descendants<HeadingBlock>().Select(heading => heading.GetAttributes().Id).OfType<string>(),
        ChapterPart.Code code => [OfCell(code.Result.Cell.Number)],
        _ => [],
    }).ToHashSet(StringComparer.Ordinal);

    public static string OfCell(int number) => $"cell-{number}";

    /// <summary>Writes an anchor into each heading of <paramref name="document"/>.</summary>
    public void AddTo(MarkdownDocument document)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var text = PlainText.Of(heading.Inline);
            var id = Unique(LinkHelper.UrilizeAsGfm(text));
            heading.GetAttributes().Id = id;
            _headings.Add(new Heading(heading.Level, text, id));
        }
    }

    private string Unique(string wanted)
    {
        wanted = wanted.Length == 0 ? "section" : wanted;
        var id = wanted;
        for (var number = 1; !_taken.Add(id); number++)
            id = $"{wanted}-{number}";
        return id;
    }
}
