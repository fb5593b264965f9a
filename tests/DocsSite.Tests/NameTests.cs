using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DocsSite.Documentation;
using DocsSite.Names;
using DocsSite.Tests.Stage;
using Literate.Compiling.Roslyn;
using Microsoft.CodeAnalysis;

namespace DocsSite.Tests;

/// <summary>What the names in code tell, and where they lead.</summary>
public sealed class NameTests(ShapesSite site) : IClassFixture<ShapesSite>
{
    private const string Page = "01-squares.html";

    [Theory]
    [InlineData(2, "Square", "Square.Square(int side)|Makes one.", "reference/shapes.square.html#constructor")]
    [InlineData(2, "Times", "Square Square.Times(int factor)|A larger one, by a factor.", "reference/shapes.square.html#times-2")]
    [InlineData(2, "var", "class Square|A square.", "reference/shapes.square.html")]
    [InlineData(2, "square", "variable Square square|Declared in cell 2.", null)]
    [InlineData(3, "square", "variable Square square|Declared in cell 2.", "#cell-2")]
    [InlineData(3, "Area", "int Square.Area { get; }|How large it is.", "reference/shapes.square.html#area")]
    [InlineData(3, "value", "parameter int value|", null)]
    [InlineData(3, "Twice", "int Twice(int value)|Declared in cell 3.", null)]
    [InlineData(3, "part", "local int part|", null)]
    public void A_name_has_a_card_with_its_signature_and_summary_and_leads_to_where_more_is_said(int cell, string name, string told, string? address)
    {
        var token = Names(Page, cell).First(token => token.TextContent == name);
        Assert.Equal(told, Told(Page, token));
        Assert.Equal(address, token.GetAttribute("href"));
    }

    [Fact]
    public void A_name_of_the_framework_leads_to_its_documentation_and_says_its_summary_where_the_reference_pack_is_there()
    {
        var token = Names(Page, 3).Single(token => token.TextContent == "WriteLine");
        Assert.Equal("https://learn.microsoft.com/dotnet/api/system.console.writeline", token.GetAttribute("href"));
        var summary = FrameworkDocumentation.Current.Identity == "none" ? "" : "Writes the text representation of the specified 32-bit signed integer value, followed by the current line terminator, to the standard output stream.";
        Assert.Equal($"void Console.WriteLine(int value)|{summary}", Told(Page, token));
    }

    [Fact]
    public async Task A_namespace_of_the_framework_leads_to_its_documentation()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n```csharp\nusing System.Text.RegularExpressions;\n```\n");
        Assert.True((await folder.BuildAsync()).Built);
        var page = folder.Page("a.html");
        Assert.Equal(
            ["namespace System https://learn.microsoft.com/dotnet/api/system", "namespace System.Text https://learn.microsoft.com/dotnet/api/system.text",
             "namespace System.Text.RegularExpressions https://learn.microsoft.com/dotnet/api/system.text.regularexpressions"],
            page.QuerySelectorAll("#cell-1 [data-n]").Select(name => $"{Told(page, name).Split('|')[0]} {name.GetAttribute("href")}"));
    }

    [Fact]
    public async Task A_cell_that_is_meant_not_to_compile_tells_what_its_author_may_have_meant_and_declares_nothing()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "var one = 1;"},
             {"cell_type": "code", "metadata": {"tags": ["does-not-compile"]}, "execution_count": null, "source": "string one = Math.Sqrt();",
              "outputs": [{"output_type": "error", "ename": "CompilationError", "traceback": [],
               "evalue": "(1,19): error CS7036: There is no argument given that corresponds to the required parameter 'd' of 'Math.Sqrt(double)'"}]},
             {"cell_type": "markdown", "metadata": {}, "source": "```csharp\n_ = one;\n```"}]}
            """);
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var page = folder.Page("a.html");
        var meant = page.QuerySelectorAll("#cell-2 [data-n]").Single(name => name.TextContent == "Sqrt");
        Assert.Equal(("double Math.Sqrt(double d)", "https://learn.microsoft.com/dotnet/api/system.math.sqrt"), (Told(page, meant).Split('|')[0], meant.GetAttribute("href")));
        var declared = page.QuerySelectorAll("pre.quoted [data-n]").Single(name => name.TextContent == "one");
        Assert.Equal(("variable int one|Declared in cell 1.", "#cell-1"), (Told(page, declared), declared.GetAttribute("href")));
    }

    [Fact]
    public async Task A_card_says_the_first_paragraph_of_what_the_documentation_says()
    {
        using var folder = new CaseFolder();
        ShapesSite.Write(folder, """
            namespace Shapes
            {
                /// <summary>
                /// <para>Goes <see cref="Turns">around</see>.</para>
                /// <para>Never stops.</para>
                /// </summary>
                public static class Wheel
                {
                    /// <summary>How often.</summary>
                    public static int Turns => 1;
                }
            }
            """);
        File.Delete(Path.Combine(folder.Book, "02-more.md"));
        folder.Write("01-squares.md", "# Wheels\n\n```csharp\n#r \"../library/Shapes.dll\"\nvar turns = Shapes.Wheel.Turns;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("class Wheel|Goes around.", Told(folder.Page(Page), folder.Page(Page).QuerySelectorAll("#cell-1 [data-n]").Single(name => name.TextContent == "Wheel")));
        Assert.StartsWith("Goes around.", folder.Page("reference/index.html").QuerySelector(".types dd")!.TextContent);
    }

    [Fact]
    public void A_constructed_type_is_told_as_it_is_used_and_a_word_of_the_language_leads_nowhere()
    {
        var token = Names("02-more.html", 1).Single(token => token.TextContent == "Empty");
        Assert.StartsWith("IEnumerable<int> Enumerable.Empty<int>()|", Told("02-more.html", token));
        Assert.All(Names(Page, 3).Where(name => name.TextContent == "var"), name => Assert.Null(name.GetAttribute("href")));
    }

    [Fact]
    public void Each_page_has_each_card_once_in_a_template_that_no_reader_sees()
    {
        var page = site.Folder.Page(Page);
        var template = Assert.IsAssignableFrom<IHtmlTemplateElement>(Assert.Single(page.QuerySelectorAll("template")));
        var numbers = page.QuerySelectorAll("[data-n]").Select(name => int.Parse(name.GetAttribute("data-n")!, null)).ToList();
        Assert.Equal(Enumerable.Range(0, template.Content.ChildElementCount), numbers.Distinct());
        Assert.True(numbers.Count > template.Content.ChildElementCount);
        Assert.Equal(template.Content.Children.Select(Words).Distinct().Count(), template.Content.ChildElementCount);
    }

    [Fact]
    public void The_colours_of_a_signature_are_those_of_its_text()
    {
        var card = Card(site.Folder.Page(Page), Names(Page, 2).First(token => token.TextContent == "Times"));
        Assert.Equal("6t-6t-5m-3k-6p-", card.QuerySelector("code")!.GetAttribute("data-c"));
        Assert.Equal("Square Square.Times(int factor)", card.QuerySelector("code")!.TextContent);
    }

    [Fact]
    public async Task Code_in_the_prose_is_read_behind_the_cells_before_it_and_an_introduction_behind_all()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", """
            {"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [
             {"cell_type": "markdown", "metadata": {}, "source": "# A\n\n```csharp\nlater.Add(1);\n```"},
             {"cell_type": "code", "metadata": {}, "execution_count": null, "outputs": [], "source": "var later = new List<int>();"},
             {"cell_type": "markdown", "metadata": {}, "source": "```csharp\nlater.Clear();\n```"}]}
            """);
        Assert.True((await folder.BuildAsync()).Built);
        var page = folder.Page("a.html");
        Assert.Equal(
            ["variable List<int> later|Declared in cell 1. #cell-1", "void List<int>.Add(int item) https://learn.microsoft.com/dotnet/api/system.collections.generic.list-1.add",
             "variable List<int> later|Declared in cell 1. #cell-1", "void List<int>.Clear() https://learn.microsoft.com/dotnet/api/system.collections.generic.list-1.clear"],
            page.QuerySelectorAll("pre.quoted [data-n]").Select(name => $"{(name.TextContent == "later" ? Told(page, name) : Told(page, name).Split('|')[0])} {name.GetAttribute("href")}"));
    }

    [Theory]
    [InlineData("(string Name, int Size)[] pairs = [];", "pairs", "variable (string Name, int Size)[] pairs")]
    [InlineData("var pair = (Name: \"a\", Size: 1); _ = pair.Size;", "Size", "tuple element int Size")]
    [InlineData("var q = from n in new[] { 1 } select n;", "n", "range variable n")]
    [InlineData("var item = new { Count = 1 };", "var", "<anonymous type: int Count>")]
    [InlineData("static int Twice(this int x) => x * 2; _ = 3.Twice();", "Twice", "extension int Twice(this int x)|extension int int.Twice()")]
    [InlineData("class Bell { public event Action? Rung; }", "Rung", "event Action? Bell.Rung")]
    [InlineData("int Twice(int x) { const int Two = 2; return x * Two; }", "Two", "local constant int Two = 2")]
    [InlineData("const DayOfWeek First = DayOfWeek.Monday;", "First", "variable DayOfWeek First = Monday")]
    [InlineData("int Twice(int x) { int Once() => x; return Once() + x; }", "Once", "local function int Once()")]
    [InlineData("List<int> numbers = new(3);", "new", "List<int>.List(int capacity)")]
    [InlineData("class Bell { public class Clapper { } } Bell.Clapper clapper = new();", "Clapper", "class Bell.Clapper")]
    [InlineData("T Same<T>(T x) => x; _ = Same(3);", "Same", "T Same<T>(T x)|int Same<int>(int x)")]
    [InlineData("class Bell { public int Ring(int times) => times; public int Ring(string tune) => 0; } _ = new Bell().Ring(\"do\");", "Ring", "int Bell.Ring(int times)|int Bell.Ring(string tune)")]
    [InlineData("int Of(object o) => o is int whole ? whole : 0;", "whole", "local int whole")]
    [InlineData("using Words = System.Collections.Generic.List<string>; Words w = [];", "Words", "class List<string>|class List<string>")]
    public async Task Each_kind_of_name_is_told_with_what_it_is(string code, string name, string told)
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", $"# A\n\n```csharp\n{code}\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var page = folder.Page("a.html");
        var cards = page.QuerySelectorAll("#cell-1 [data-n]").Where(token => token.TextContent == name).Select(token => Told(page, token).Split('|')[0]);
        Assert.StartsWith(told.Split('|')[0], cards.First());
        Assert.EndsWith(told.Split('|')[^1], cards.Last());
    }

    [Fact]
    public async Task An_alias_is_told_where_it_is_declared_and_where_it_is_used_and_an_element_of_a_tuple_leads_nowhere()
    {
        using var folder = new CaseFolder();
        folder.Write("a.md", "# A\n\n```csharp\nusing Pair = (int Left, int Right);\nPair pair = (1, 2);\n```\n\n```csharp\n_ = pair.Left + pair.Item2;\n```\n");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var page = folder.Page("a.html");
        Assert.Equal(
            ["(int Left, int Right)", "(int Left, int Right)"],
            page.QuerySelectorAll("#cell-1 [data-n]").Where(name => name.TextContent == "Pair").Select(name => Told(page, name).Split('|')[0]));
        Assert.Equal(
            ["tuple element int Left: ", "tuple element int Item2: "],
            page.QuerySelectorAll("#cell-2 [data-n]").Where(name => name.TextContent is "Left" or "Item2").Select(name => $"{Told(page, name).Split('|')[0]}: {name.GetAttribute("href")}"));
    }

    [Fact]
    public async Task What_the_compiler_calls_counts_as_seen_and_has_no_name_to_point_at()
    {
        using var folder = new CaseFolder();
        ShapesSite.Write(folder, """
            namespace Shapes
            {
                /// <summary>Shapes one after the other.</summary>
                public sealed class Row : System.IDisposable
                {
                    /// <summary>One of them.</summary>
                    public int this[int place] => place;
                    /// <summary>Goes through them.</summary>
                    public System.Collections.Generic.IEnumerator<int> GetEnumerator() { yield return 1; }
                    /// <summary>Joins two.</summary>
                    public static Row operator +(Row one, Row other) => one;
                    /// <summary>Lets them go.</summary>
                    public void Dispose() { }
                }
            }
            """);
        File.Delete(Path.Combine(folder.Book, "02-more.md"));
        folder.Write("01-squares.md", """
            # Rows

            ```csharp
            #r "../library/Shapes.dll"
            using Shapes;
            ```

            ```csharp
            foreach (var shape in new Row()) { }
            ```

            ```csharp
            { using var row = new Row() + new Row(); _ = row[0]; }
            ```
            """);
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var page = folder.Page("reference/shapes.row.html");
        Assert.Equal(
            ["this[int]: 3", "GetEnumerator(): 2", "Dispose(): 3", "operator +(Row, Row): 3"],
            page.QuerySelectorAll("section.member").Select(member => $"{member.QuerySelector("h3 code")!.TextContent}: {string.Join(", ", member.QuerySelectorAll(".seen .cell-number").Select(cell => cell.TextContent.Trim('[', ']')))}").Order(StringComparer.Ordinal).OrderBy(text => text.StartsWith('o') ? 3 : text.StartsWith('D') ? 2 : text.StartsWith('G') ? 1 : 0));
    }

    [Theory]
    [InlineData("N:System.Text.RegularExpressions", "system.text.regularexpressions")]
    [InlineData("T:System.Collections.Generic.Dictionary`2.Enumerator", "system.collections.generic.dictionary-2.enumerator")]
    [InlineData("M:System.Exception.#ctor(System.String)", "system.exception.-ctor")]
    [InlineData("M:System.Array.Empty``1", "system.array.empty")]
    [InlineData("M:System.Linq.Enumerable.Skip``1(System.Collections.Generic.IEnumerable{``0},System.Int32)", "system.linq.enumerable.skip")]
    [InlineData("P:System.Collections.Generic.List`1.Item(System.Int32)", "system.collections.generic.list-1.item")]
    [InlineData("M:System.Decimal.op_Explicit(System.Decimal)~System.Int32", "system.decimal.op_explicit")]
    [InlineData("F:System.String.Empty", "system.string.empty")]
    [InlineData("F:System.DayOfWeek.Monday", "system.dayofweek#system-dayofweek-monday")]
    public void The_address_of_the_frameworks_documentation_follows_from_the_name(string id, string address)
    {
        var symbol = DocumentationCommentId.GetFirstSymbolForDeclarationId(id, LibraryCompilation.Of(typeof(object).Assembly.Location)!.Value.Program)!;
        Assert.Equal($"https://learn.microsoft.com/dotnet/api/{address}", FrameworkAddress.Of(symbol));
    }

    private IEnumerable<IElement> Names(string page, int cell) => site.Folder.Page(page).QuerySelectorAll($"#cell-{cell} [data-n]");

    private string Told(string page, IElement name) => Told(site.Folder.Page(page), name);

    private static string Told(IDocument page, IElement name)
    {
        var card = Card(page, name);
        var same = card.GetAttribute("data-as") is { } number ? Cards(page)[int.Parse(number, null)] : card;
        return $"{(card.QuerySelector("i") is { } kind ? kind.TextContent + " " : "")}{card.QuerySelector("code")!.TextContent}|{string.Concat(same.QuerySelectorAll("p").Select(text => text.TextContent))}";
    }

    private static IElement Card(IDocument page, IElement name) => Cards(page)[int.Parse(name.GetAttribute("data-n")!, null)];

    private static IHtmlCollection<IElement> Cards(IDocument page) => ((IHtmlTemplateElement)page.QuerySelector("template")!).Content.Children;

    private static string Words(IElement card) => card.OuterHtml;
}
