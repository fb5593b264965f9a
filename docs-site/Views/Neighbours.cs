using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>The way on and the way back, at the end of a page. The start page comes before the first chapter.</summary>
internal static class Neighbours
{
    public static Html Of(Site site, string from, Chapter? current)
    {
        var place = current is null ? -1 : site.Chapters.ToList().IndexOf(current);
        var previous = place switch
        {
            < 0 => Html.Empty,
            0 => Link(from, PagePaths.Start, "prev", "Previous", "Contents"),
            _ => Link(from, site.Chapters[place - 1].Path, "prev", "Previous", site.Chapters[place - 1].Title),
        };
        var next = place + 1 < site.Chapters.Count
            ? Link(from, site.Chapters[place + 1].Path, "next", current is null ? "Begin" : "Next", site.Chapters[place + 1].Title)
            : Html.Empty;
        return Html.Of($"<nav class=\"neighbours\" aria-label=\"Previous and next\">{previous}{next}</nav>");
    }

    private static Html Link(string from, string to, string rel, string direction, string title) => Html.Of(
        $"<a class=\"{rel}\" rel=\"{rel}\" href=\"{SitePath.Address(from, to)}\"><span class=\"direction\">{direction}</span> <span class=\"where\">{title}</span></a>");
}
