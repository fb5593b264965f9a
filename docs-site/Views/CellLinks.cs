using DocsSite.Markup;
using DocsSite.Pages;
using Literate.Documents;

namespace DocsSite.Views;

/// <summary>The way from each cell of a page to its place in the notebook's file.</summary>
internal sealed class CellLinks
{
    private readonly Site _site;
    private readonly Chapter _chapter;
    private readonly FileLines? _lines;

    public CellLinks(Site site, Chapter chapter)
    {
        (_site, _chapter) = (site, chapter);
        _lines = site.Repository is null ? null : FileLines.Of(chapter.Source.Name, chapter.Result.Content.Notebook, chapter.Result.Notebook);
    }

    /// <summary>
    /// The link: to the line in the repository where that is known, and to the file in the site else. It has few characters: a page has
    /// one for each cell.
    /// </summary>
    /// <param name="index">The cell's place among all cells of the notebook.</param>
    public Html Of(int index)
    {
        var address = _site.Repository?.AddressOf(_chapter.Source.Path, _lines?.OfSource(index, 1));
        return Html.Of($"<a href=\"{address ?? SitePath.Address(_chapter.Path, _chapter.Source.Name)}\">file</a>");
    }
}
