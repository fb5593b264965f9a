using System.Text.RegularExpressions;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Reference;
using DocsSite.Views.Reference;

namespace DocsSite.Views;

/// <summary>The list of chapters beside every page.</summary>
internal static class Contents
{
    public static Html Of(Site site, string from, Chapter? current) => Html.Of(
        $"""
        <p class="list-title"><a href="{SitePath.Address(from, PagePaths.Start)}"{Html.Attribute("aria-current", from == PagePaths.Start ? "page" : null)}>Contents</a></p>
        <ul>
        {site.Chapters.Select(chapter => Html.Of(
            $"""
            <li><a href="{SitePath.Address(from, chapter.Path)}"{Html.Attribute("aria-current", chapter == current ? "page" : null)}><span class="number">{chapter.Number}</span><span>{chapter.Title}</span></a></li>

            """))}{Reference(site, from)}</ul>
        """);

    private static Html Reference(Site site, string from) => !site.Reference.Exists ? Html.Empty : Html.Of(
        $"""
        <li class="apart"><a href="{SitePath.Address(from, ReferencePlaces.Index)}"{Html.Attribute("aria-current", site.Reference.Places.Paths.Contains(from) ? (from == ReferencePlaces.Index ? "page" : "true") : null)}><span class="number"></span><span>{ReferenceFrame.Title}</span></a>{Types(site, from)}</li>

        """);

    // Beside the chapters the list of types would be longer than theirs.
    private static Html Types(Site site, string from) => !site.Reference.Places.Paths.Contains(from) ? Html.Empty : Html.Of(
        $"""

        <ul class="types">
        {site.Reference.Libraries.SelectMany(library => library.Types.Where(type => !type.IsForCompilers).Select(type => Type(site, from, library, type)))}</ul>

        """);

    private static Html Type(Site site, string from, ReferenceLibrary library, ReferenceType type)
    {
        var path = ReferenceTypePage.PathOf(site, library, type);
        return Html.Of($"<li><a href=\"{SitePath.Address(from, path)}\"{Html.Attribute("aria-current", path == from ? "page" : null)}>{Breakable(type.Name)}</a></li>\n");
    }

    /// <summary>A name that may go on in the next line behind a point or a bracket, rather than within a word.</summary>
    private static Html Breakable(string name) => Html.Join(Regex.Split(name, "(?<=[.<])").Select((part, at) => at == 0 ? Html.Text(part) : Html.Of($"<wbr>{part}")));
}
