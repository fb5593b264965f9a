using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Reference;
using DocsSite.Views.Reference;
using Literate.Reporting;

namespace DocsSite.Views;

/// <summary>The page a reader comes to first: what the book is, and its table of contents.</summary>
internal static class StartPage
{
    public static Html Render(Site site, BookFiles files)
    {
        var main = site.Theme.Fill(PageParts.Start, new Dictionary<string, Html>
        {
            ["site-title"] = Html.Text(site.Title),
            ["about"] = site.Description is { } about ? Html.Of($"<p class=\"about\">{about}</p>") : Html.Empty,
            ["opening"] = StartCellsView.Of(site, files),
            ["chapters"] = Html.Of($"{site.Chapters.Select(Entry)}{Reference(site)}"),
            ["neighbours"] = Neighbours.Of(site, PagePaths.Start, current: null),
        });
        return PageTemplate.Render(site, new PageContent(
            PagePaths.Start, site.Title, site.Description, main, Html.Empty, ProofBlock.OfBook(site), Current: null));
    }

    private static Html Entry(Chapter chapter) => Html.Of(
        $"""
        <li><a href="{SitePath.Address(PagePaths.Start, chapter.Path)}"><span class="number">{chapter.Number}</span><span class="entry"><span class="entry-title">{chapter.Title}</span>{Summary(chapter)}{Size(chapter)}</span></a></li>

        """);

    private static Html Reference(Site site) => !site.Reference.Exists ? Html.Empty : Html.Of(
        $"""
        <li><a href="{SitePath.Address(PagePaths.Start, ReferencePlaces.Index)}"><span class="number"></span><span class="entry"><span class="entry-title">{ReferenceFrame.Title}</span><span class="entry-summary">Every public type and member of {string.Join(", ", site.Reference.Libraries.Select(library => library.Name))}, with the cells that use it.</span></span></a></li>

        """);

    private static Html Summary(Chapter chapter) =>
        chapter.Summary is { } summary ? Html.Of($"<span class=\"entry-summary\">{summary}</span>") : Html.Empty;

    private static Html Size(Chapter chapter)
    {
        var cells = chapter.CodeCells == 0 ? "" : $" · {Counted.Of(chapter.CodeCells, "cell")}";
        return Html.Of($"<span class=\"entry-size\">{Counted.Of(chapter.Minutes, "minute")}{cells}</span>");
    }
}
