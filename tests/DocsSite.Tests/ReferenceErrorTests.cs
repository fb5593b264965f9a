using DocsSite.Building;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>What keeps a reference from being written, and what its author is told.</summary>
public sealed class ReferenceErrorTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    private string Library => Path.Combine(_folder.Root, "library", "Shapes.dll");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_reference_in_the_documentation_that_leads_nowhere_stops_the_build()
    {
        ShapesSite.Write(_folder, TestLibrary.Shapes
            .Replace("<c>code &lt; markup</c>", "<see cref=\"Secret\"/>", StringComparison.Ordinal)
            .Replace("A colour.", "A <see cref=\"Paint\"/>.", StringComparison.Ordinal));
        Assert.Equal(
            $"""
            {Path.ChangeExtension(Library, ".xml")}: the documentation of the library refers to what has no page, because it is not there or not public. Correct each cref, or write the name in <c> instead, and build the library again.
              T:Shapes.Colour refers to !:Paint
              T:Shapes.Shape`1 refers to T:Shapes.Secret
            """.ReplaceLineEndings("\n"),
            await FailureAsync());
        Assert.False(Directory.Exists(_folder.Out));
    }

    [Fact]
    public async Task A_reference_to_what_the_compiler_has_added_leads_to_its_type()
    {
        ShapesSite.Write(_folder, TestLibrary.Shapes
            .Replace("A colour.", "A <see cref=\"Kind()\"/>, <see cref=\"Change.Invoke\"/>.", StringComparison.Ordinal)
            .Replace("internal class Secret { }", """
                /// <summary>A kind.</summary>
                public class Kind { }
                /// <summary>A change.</summary>
                public delegate void Change(int by);
                """, StringComparison.Ordinal));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(
            ["shapes.kind.html", "shapes.change.html"],
            _folder.Page("reference/shapes.colour.html").QuerySelectorAll("article a").Select(link => link.GetAttribute("href")).Where(address => address is "shapes.kind.html" or "shapes.change.html"));
    }

    [Fact]
    public async Task What_is_obsolete_says_so_and_why()
    {
        ShapesSite.Write(_folder, TestLibrary.Shapes
            .Replace("public Square Times() =>", "[Obsolete(\"Name the <factor>.\")] public Square Times() =>", StringComparison.Ordinal)
            .Replace("public enum Colour", "[Obsolete] public enum Colour", StringComparison.Ordinal));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(["Obsolete", "Name the <factor>."], _folder.Page("reference/shapes.square.html").QuerySelectorAll("#times .remark p").Select(text => text.TextContent));
        Assert.Equal(["Obsolete"], _folder.Page("reference/shapes.colour.html").QuerySelectorAll(".remark p").Select(text => text.TextContent));
    }

    [Fact]
    public async Task Two_libraries_of_one_name_stop_the_build()
    {
        ShapesSite.Write(_folder);
        var other = TestLibrary.Build(Path.Combine(_folder.Root, "other"));
        _folder.Write("literate.json", """{"reference": ["../library/Shapes.dll", "../other/Shapes.dll"]}""");
        Assert.Equal($"\"reference\" in literate.json names libraries of one name: {Library}, {other}. A reference can have one of them. Take the others out.", await FailureAsync());
    }

    [Fact]
    public async Task A_library_that_is_not_there_stops_the_build()
    {
        ShapesSite.Write(_folder);
        _folder.Write("literate.json", """{"reference": ["../library/Other.dll"]}""");
        Assert.Equal(
            $"{Path.Combine(_folder.Root, "library", "Other.dll")}: \"reference\" in literate.json names this library, and it is not there. Build the library, or correct the path; it starts from the folder of literate.json.",
            await FailureAsync());
    }

    [Fact]
    public async Task A_library_without_documentation_stops_the_build()
    {
        ShapesSite.Write(_folder, documented: false);
        Assert.Equal(
            $"{Library}: \"reference\" in literate.json names this library, and its XML documentation is not beside it, as Shapes.xml. Set GenerateDocumentationFile in the library's project and build it again.",
            await FailureAsync());
    }

    [Fact]
    public async Task Documentation_that_is_no_whole_XML_stops_the_build_and_no_cell_has_run()
    {
        ShapesSite.Write(_folder);
        _folder.Write("z.md", "# Z\n\n```csharp ignore-output\nSystem.IO.File.WriteAllText(\"ran\", \"\");\n```\n");
        File.WriteAllText(Path.ChangeExtension(Library, ".xml"), "<doc>\n<members>");
        Assert.StartsWith($"{Path.ChangeExtension(Library, ".xml")}:2: the documentation of the library is no whole XML. ", await FailureAsync());
        Assert.False(File.Exists(Path.Combine(_folder.Book, "ran")));
    }

    [Fact]
    public async Task A_file_that_is_no_library_stops_the_build()
    {
        ShapesSite.Write(_folder);
        var text = _folder.Write("notes.dll", "notes");
        _folder.Write("literate.json", """{"reference": ["notes.dll"]}""");
        Assert.Equal(
            $"{text}: \"reference\" in literate.json names this file, and it is no .NET library. Name the .dll that a build of the library writes.",
            await FailureAsync());
    }

    [Theory]
    [InlineData("library")]
    [InlineData("elsewhere")]
    public async Task A_library_that_is_built_on_another_finds_what_that_one_says(string place)
    {
        var inner = TestLibrary.Build(Path.Combine(_folder.Root, place), "namespace Inner { /// <summary>A thing.</summary>\npublic interface IThing { /// <summary>Does it.</summary>\nvoid Do(); } }", "Inner");
        TestLibrary.Build(
            Path.Combine(_folder.Root, "library"),
            "namespace Outer { /// <summary>Made of <see cref=\"Inner.IThing\"/>.</summary>\npublic class Thing : Inner.IThing { /// <inheritdoc/>\npublic void Do() { } } }",
            "Outer",
            references: inner);
        _folder.Write("literate.json", place == "library" ? """{"reference": ["../library/Outer.dll"]}""" : """{"reference": ["../library/Outer.dll", "../elsewhere/Inner.dll"]}""");
        _folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        var page = _folder.Page("reference/outer.thing.html");
        Assert.Contains("Made of IThing.", page.QuerySelector("article")!.TextContent);
        Assert.Contains("Does it.", page.QuerySelector("section.member")!.TextContent);
        Assert.Equal(place == "library" ? 0 : 2, page.QuerySelectorAll("article a[href='inner.ithing.html']").Length);
    }

    [Theory]
    [InlineData("""<inheritdoc cref="Times(int)" path="/summary/text()"/>""", "")]
    [InlineData("""<inheritdoc cref="Times(int)" path="]["/>""", "")]
    [InlineData("""<summary><inheritdoc cref="Times(int)"/> And more.</summary>""", "A larger one, by a factor. And more.")]
    [InlineData("""<summary><inheritdoc cref="Times(int)" path="/returns/node()"/> And more.</summary>""", "Another Square. And more.")]
    public async Task What_inheritdoc_names_is_taken_where_it_stands_and_nothing_where_it_names_nothing(string comment, string summary)
    {
        ShapesSite.Write(_folder, TestLibrary.Shapes
            .Replace("""/// <summary>A larger one, by <see cref="Times(int)"/> of one half more.</summary>""", "", StringComparison.Ordinal)
            .Replace("""/// <inheritdoc cref="Times(int)" path="/returns"/>""", $"/// {comment}", StringComparison.Ordinal));
        var (built, _, errors) = await _folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(summary, _folder.Page("reference/shapes.square.html").QuerySelector("#times p")?.TextContent ?? "");
    }

    private async Task<string> FailureAsync() => (await Assert.ThrowsAsync<SiteException>(_folder.BuildAsync)).Message;
}
