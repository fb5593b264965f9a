using DocsSite.Names;
using DocsSite.Pages;
using DocsSite.Prose;

namespace DocsSite.Views;

/// <summary>Where the names on a page lead from there.</summary>
/// <param name="site">The site.</param>
/// <param name="from">The page's path.</param>
/// <param name="cells">The cells that stand on the page.</param>
/// <param name="cellPage">The address of the page that the cells stand on, where it is another one.</param>
internal sealed class NameLinks(Site site, string from, IReadOnlySet<int> cells, string cellPage = "")
{
    /// <summary>The address, escaped; null for what has no place to be read about.</summary>
    public string? AddressOf(NameTarget? target) => target switch
    {
        NameTarget.Web web => web.Address,
        NameTarget.Library library when site.Reference.Places.Of(library) is { } place =>
            SitePath.Address(from, place.Path) + (place.Anchor is null ? "" : $"#{place.Anchor}"),
        NameTarget.Cell cell when cells.Contains(cell.Number) => $"{cellPage}#{Anchors.OfCell(cell.Number)}",
        _ => null,
    };

    /// <summary>As above, for code that stands in a cell: what the cell itself declares is seen there.</summary>
    public string? AddressOf(NameTarget? target, int? cell) => target is NameTarget.Cell(var number) && number == cell ? null : AddressOf(target);
}
