using DocsSite.Downloads;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;

namespace DocsSite.Views;

/// <summary>The page of one notebook.</summary>
internal static class ChapterPage
{
    public static Html Render(Site site, Chapter chapter, BookFiles files, Download download)
    {
        var shown = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result.Cell.Number).ToHashSet();
        var code = new CodeView(chapter.Code.Names, new NameLinks(site, chapter.Path, shown));
        var prose = new ProseRenderer(new LinkResolver(site, chapter, files), new QuotedCodeView(chapter, code));
        var cells = new CodeCellView(chapter, code, new OutputView(prose), new CellLinks(site, chapter));
        var main = site.Theme.Fill(PageParts.Chapter, new Dictionary<string, Html>
        {
            ["own-title"] = chapter.HasOwnTitle ? Html.Empty : Html.Of($"<h1>{chapter.Title}</h1>\n"),
            ["cells"] = Html.Join([.. chapter.Parts.Select(part => Part(part, prose, cells))]),
            ["cards"] = code.Cards,
            ["download"] = TakeAlong.Of(site, chapter, download),
            ["neighbours"] = Neighbours.Of(site, chapter.Path, chapter),
        });
        var script = chapter.Script is { } python ? files.Take(python.Script.Path, isImage: false) : null;
        var title = chapter.Title == site.Title ? site.Title : $"{chapter.Title} · {site.Title}";
        return PageTemplate.Render(site, new PageContent(
            chapter.Path, title, chapter.Summary, main, Sections(chapter), ProofBlock.OfChapter(chapter, script), chapter));
    }

    private static Html Part(ChapterPart part, ProseRenderer prose, CodeCellView cells) => part switch
    {
        ChapterPart.Prose text => prose.Render(text.Document, text.Cell),
        ChapterPart.Code code => cells.Render(code),
        ChapterPart.Raw raw => Html.Of($"<pre class=\"quoted\" tabindex=\"0\">\n{raw.Cell.Source}</pre>\n"),
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, "This part has no view."),
    };

    private static Html Sections(Chapter chapter) => chapter.Sections.Count < 2 ? Html.Empty : Html.Of(
        $"""
        <p class="list-title">On this page</p>
        <ul>
        {chapter.Sections.Select(section => Html.Of($"<li><a href=\"#{Uri.EscapeDataString(section.Id)}\">{section.Text}</a></li>\n"))}</ul>
        """);
}
