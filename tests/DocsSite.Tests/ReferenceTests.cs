using AngleSharp.Dom;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>The reference of a book's library.</summary>
public sealed class ReferenceTests(ShapesSite site) : IClassFixture<ShapesSite>
{
    private const string Shape = "reference/shapes.shape-1.html";
    private const string Square = "reference/shapes.square.html";

    [Fact]
    public void Each_public_type_has_a_page_and_the_index_lists_them_with_their_summaries()
    {
        Assert.Equal(
            ["reference/index.html", "reference/shapes.colour.html", "reference/shapes.shape-1.html", "reference/shapes.shapely.html", "reference/shapes.square.html"],
            site.Folder.Site.Keys.Where(path => path.StartsWith("reference/", StringComparison.Ordinal)));
        Assert.Equal(
            ["Colour enum: A colour.", "Shape<T> class: Something with an Area. Compare the circle's number.", "Shapely class: What may be done with shapes.", "Square class: A square."],
            site.Folder.Page("reference/index.html").QuerySelectorAll(".types > div").Select(entry => $"{Words(entry.QuerySelector("dt")!)}: {Words(entry.QuerySelector("dd")!)}"));
    }

    [Fact]
    public void The_name_of_a_namespace_leads_to_its_heading_in_the_index()
    {
        var page = site.Folder.Site.Keys.First(path => path.EndsWith(".html", StringComparison.Ordinal) && site.Folder.Page(path).QuerySelector(".cell code a[href$='reference/index.html#shapes']") is not null);
        Assert.Equal("Shapes", site.Folder.Page(page).QuerySelector(".cell code a[href$='reference/index.html#shapes']")!.TextContent);
        Assert.Equal("Shapes", site.Folder.Page("reference/index.html").QuerySelector("h2#shapes")!.TextContent);
    }

    [Fact]
    public void Every_page_leads_to_the_reference() => Assert.All(
        site.Folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)),
        path => Assert.Contains("API reference", site.Folder.Page(path).QuerySelector("nav.contents")!.TextContent));

    [Fact]
    public void The_pages_of_the_reference_lead_to_each_other() => Assert.Equal(
        ["shapes.colour.html", "shapes.shape-1.html", "shapes.shapely.html", "shapes.square.html"],
        site.Folder.Page(Square).QuerySelectorAll("nav.contents .types a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void A_declaration_stands_as_in_the_source_and_its_types_lead_on()
    {
        Assert.Equal("public abstract class Shape<T> : IDisposable where T : struct", Words(site.Folder.Page(Shape).QuerySelector("pre.signature")!));
        Assert.Equal(["https://learn.microsoft.com/dotnet/api/system.idisposable"], site.Folder.Page(Shape).QuerySelectorAll("article > pre.signature a").Select(link => link.GetAttribute("href")));
        var square = site.Folder.Page(Square).QuerySelector("pre.signature")!;
        Assert.Equal("public sealed class Square : Shape<int>", Words(square));
        Assert.Equal(["shapes.shape-1.html"], square.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.Equal("k", square.QuerySelector("span")!.ClassName);
    }

    [Fact]
    public void Members_stand_by_kind_and_what_is_not_public_does_not()
    {
        Assert.Equal(
            ["Constructors: Square(int)", "Properties: Area", "Methods: Times()", "Methods: Times(int)"],
            site.Folder.Page(Square).QuerySelectorAll("section.member").Select(Member));
        Assert.Equal(["Properties: Area", "Methods: Dispose()", "Methods: Draw()"], site.Folder.Page(Shape).QuerySelectorAll("section.member").Select(Member));
        Assert.Equal(["Values: Red", "Values: Blue"], site.Folder.Page("reference/shapes.colour.html").QuerySelectorAll("section.member").Select(Member));
    }

    [Fact]
    public void Remarks_keep_their_paragraphs_lists_code_and_references()
    {
        var article = site.Folder.Page(Shape).QuerySelector("article")!;
        Assert.Contains("<p>First paragraph, with <code>code &lt; markup</code> and <code>null</code>.</p>", article.InnerHtml);
        Assert.Equal(["one: the first", "the second"], article.QuerySelectorAll(":scope > ul > li").Select(Words));
        Assert.Equal(["by itself"], article.QuerySelectorAll(":scope > ol > li").Select(Words));
        Assert.Equal(
            ["shapes.shape-1.html#area", "https://learn.microsoft.com/dotnet/api/system.math.pi", "https://peps.python.org/pep-0342/#new-generator-method-close",
             "https://www.rfc-editor.org/rfc/rfc9110", "https://example.org/shapes"],
            article.QuerySelectorAll(":scope > p:not(.above) a").Select(link => link.GetAttribute("href")).Distinct());
        Assert.Equal("What it is measured in.", Words(article.QuerySelector("dl dd")!));
    }

    [Fact]
    public void Parameters_exceptions_and_results_are_told_with_their_names()
    {
        var constructor = site.Folder.Page(Square).QuerySelector("#constructor")!;
        Assert.Equal(
            ["side: The length of each side.", "ArgumentOutOfRangeException: side is less than nothing."],
            constructor.QuerySelectorAll("dt").Select(term => $"{Words(term)}: {Words(term.NextElementSibling!)}"));
        Assert.Equal("https://learn.microsoft.com/dotnet/api/system.argumentoutofrangeexception", constructor.QuerySelector("dt a")!.GetAttribute("href"));
        Assert.Equal(["Value", "Never less than nothing."], site.Folder.Page(Shape).QuerySelectorAll("#area .about > p").Select(Words));
    }

    [Fact]
    public void What_is_inherited_is_in_its_place()
    {
        var page = site.Folder.Page(Square);
        Assert.Equal("How large it is.", Words(page.QuerySelector("#area > p")!));
        Assert.Equal("A larger one, by Times of one half more.", Words(page.QuerySelector("#times > p")!));
        Assert.Equal("Another Square.", Words(page.QuerySelector("#times .about p:last-child")!));
        Assert.Contains("From Shape<int>: Dispose.", page.QuerySelector("article")!.TextContent);
        Assert.DoesNotContain("Draw", page.QuerySelector("article")!.TextContent);
    }

    [Fact]
    public async Task A_record_is_declared_as_its_author_wrote_it_and_what_else_to_see_has_a_label()
    {
        using var folder = new CaseFolder();
        ShapesSite.Write(folder, """
            namespace Shapes
            {
                /// <summary>A point.</summary>
                /// <seealso cref="Line"/>
                /// <seealso href="https://example.org/points">the book of points</seealso>
                public sealed record Point : System.IComparable<Point>
                {
                    /// <summary>Compares two.</summary>
                    public int CompareTo(Point other) => 0;
                }

                /// <summary>A line.</summary>
                public abstract class Line { }
            }
            """);
        File.Delete(Path.Combine(folder.Book, "01-squares.md"));
        folder.Write("02-more.md", "# More\n\n```csharp\nvar one = 1;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var point = folder.Page("reference/shapes.point.html");
        Assert.Equal("public sealed record Point : IComparable<Point>", Words(point.QuerySelector("pre.signature")!));
        Assert.Equal(["See also", "Line, the book of points"], point.QuerySelectorAll("article > .about > p").Select(Words));
        Assert.Equal(["shapes.line.html", "https://example.org/points"], point.QuerySelectorAll("article > .about a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Extensions_are_named_with_the_type_that_they_extend() => Assert.Equal(
        "shapes.shapely.html#isempty",
        site.Folder.Page(Square).QuerySelectorAll("article > h2").Single(heading => Words(heading) == "Extensions").NextElementSibling!.QuerySelector("a")!.GetAttribute("href"));

    [Fact]
    public void Examples_are_explained_as_cells_are() => Assert.Equal(
        ["var shapes.square.html", "square ", "Square shapes.square.html#constructor", "Console https://learn.microsoft.com/dotnet/api/system.console",
         "WriteLine https://learn.microsoft.com/dotnet/api/system.console.writeline", "square ", "Area shapes.square.html#area"],
        site.Folder.Page(Square).QuerySelectorAll(".about pre.code [data-n]").Select(name => $"{name.TextContent} {name.GetAttribute("href")}"));

    [Fact]
    public void A_member_says_which_cells_use_it_and_one_that_no_cell_uses_says_nothing()
    {
        var page = site.Folder.Page(Square);
        Assert.Equal("Seen in 1 cell", Words(page.QuerySelector("#times-2 .seen summary")!));
        Assert.Equal(["../01-squares.html", "../01-squares.html#cell-2"], page.QuerySelectorAll("#times-2 .seen a").Select(link => link.GetAttribute("href")));
        Assert.Null(page.QuerySelector("#times .seen"));
        Assert.Equal(["../02-more.html", "../02-more.html#cell-1"], site.Folder.Page("reference/shapes.colour.html").QuerySelectorAll("#blue .seen a").Select(link => link.GetAttribute("href")));
    }

    private static string Member(IElement section)
    {
        var heading = section.PreviousElementSibling;
        while (heading is not { LocalName: "h2" })
            heading = heading!.PreviousElementSibling;
        return $"{Words(heading)}: {Words(section.QuerySelector("h3 code")!)}";
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
