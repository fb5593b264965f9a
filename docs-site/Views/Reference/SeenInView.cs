using DocsSite.Markup;
using DocsSite.Names;
using DocsSite.Pages;
using DocsSite.Prose;

namespace DocsSite.Views.Reference;

/// <summary>The cells of the book that use a type or a member.</summary>
/// <param name="site">The site.</param>
/// <param name="from">The path of the page.</param>
internal sealed class SeenInView(Site site, string from)
{
    public Html Of(NameTarget.Library name)
    {
        var chapters = site.Reference.SeenIn[name].GroupBy(cell => cell.Chapter).ToList();
        var count = chapters.Sum(chapter => chapter.Count());
        return count == 0 ? Html.Empty : Html.Of(
            $"""
            <details class="seen"><summary>Seen in {count} {(count == 1 ? "cell" : "cells")}</summary>
            <ul>
            {chapters.Select(chapter => Html.Of(
                $"""
                <li><a href="{SitePath.Address(from, chapter.Key.Path)}">{chapter.Key.Title}</a>: {chapter.Select(cell => Cell(chapter.Key, cell.Number))}</li>

                """))}</ul>
            </details>

            """);
    }

    private Html Cell(Chapter chapter, int number) =>
        Html.Of($"<a class=\"cell-number\" href=\"{SitePath.Address(from, chapter.Path)}#{Anchors.OfCell(number)}\" aria-label=\"{chapter.Title}, cell {number}\">[{number}]</a> ");
}
