using DocsSite.Markup;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace DocsSite.Prose.Renderers;

/// <summary>A table that scrolls inside its own frame when the page is narrow, its columns aligned by class and not by style.</summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("<div class=\"table\" tabindex=\"0\"><table>");
        var rows = table.OfType<TableRow>().ToList();
        Write(renderer, "thead", table, rows.Where(row => row.IsHeader));
        Write(renderer, "tbody", table, rows.Where(row => !row.IsHeader));
        renderer.WriteLine("</table></div>");
    }

    private static void Write(HtmlRenderer renderer, string group, Table table, IEnumerable<TableRow> rows)
    {
        renderer.WriteLine($"<{group}>");
        foreach (var row in rows)
        {
            renderer.Write("<tr>");
            for (var column = 0; column < row.Count; column++)
            {
                // The corner above a column of names is empty, and heads nothing.
                var cellTag = row.IsHeader && row[column].Descendants<LeafInline>().Any() ? "th" : "td";
                var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
                renderer.Write(Html.Of($"<{cellTag}{Html.Attribute("class", ClassOf(alignment))}>").ToString());
                var implicitParagraph = renderer.ImplicitParagraph;
                renderer.ImplicitParagraph = row[column] is ContainerBlock { Count: 1 };
                renderer.Write(row[column]);
                renderer.ImplicitParagraph = implicitParagraph;
                renderer.Write($"</{cellTag}>");
            }

            renderer.WriteLine("</tr>");
        }

        renderer.WriteLine($"</{group}>");
    }

    private static string? ClassOf(TableColumnAlign? alignment) => alignment switch
    {
        TableColumnAlign.Center => "centre",
        TableColumnAlign.Right => "right",
        _ => null,
    };
}
