using DocsSite.Markup;
using DocsSite.Pages;

namespace DocsSite.Views;

/// <summary>The list of chapters beside every page.</summary>
internal static class Contents
{
    public static Html Of(Site site, string from, Chapter? current) => Html.Of(
        $"""
        <p class="list-title"><a href="{SitePath.Address(from, PagePaths.Start)}"{Html.Attribute("aria-current", current is null ? "page" : null)}>Contents</a></p>
        <ul>
        {site.Chapters.Select(chapter => Html.Of(
            $"""
            <li><a href="{SitePath.Address(from, chapter.Path)}"{Html.Attribute("aria-current", chapter == current ? "page" : null)}><span class="number">{chapter.Number}</span><span>{chapter.Title}</span></a></li>

            """))}</ul>
        """);
}
