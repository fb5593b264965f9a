using System.Text.Json;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

public sealed class SearchTests(FeaturesSite site) : IClassFixture<FeaturesSite>
{
    private const string Before = "self.siteSearchIndex=";

    private readonly JsonElement _index = JsonElement.Parse(site.Folder.Text("site-theme/search-index.js")[Before.Length..].TrimEnd('\n', ';'));

    [Fact]
    public void A_heading_is_found_with_the_prose_below_it() =>
        Assert.Contains("the first MoveNext starts the body", TextOf("01-iterators.html", "a-method-that-waits"));

    [Fact]
    public async Task The_words_before_the_first_heading_are_found_at_the_beginning_of_the_page()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("A word before.\n\n# Title\n\nAnd one behind."));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains("""[[0,"",0,"Title","A word before."],[0,"title",0,"Title","And one behind."]]""", folder.Text("site-theme/search-index.js"));
    }

    [Fact]
    public void A_cell_is_found_by_its_first_line_its_code_and_what_it_printed()
    {
        var cell = Entry("01-iterators.html", "cell-1");
        Assert.Equal(("Counts down, and says when it is asked.", 1), (cell[3].GetString(), cell[2].GetInt32()));
        Assert.Contains("IEnumerable<int> Countdown(int start)", cell[4].GetString());
        Assert.Contains("nothing has run yet", cell[4].GetString());
    }

    [Fact]
    public void Tables_lists_and_quoted_code_are_prose_too()
    {
        var text = TextOf("01-iterators.html", "where-to-read-on");
        Assert.Contains("MoveNext", text);
        Assert.Contains("push, both ways: see outputs", text);
        Assert.Contains("public static int Twice(int value)", TextOf("01-iterators.html", "what-fails-when-it-runs"));
    }

    [Fact]
    public async Task The_types_and_members_of_the_reference_are_found_with_what_is_said_of_them()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        TestLibrary.Build(folder.Book);
        folder.Write("literate.json", """{ "reference": ["Shapes.dll"] }""");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);

        var index = JsonElement.Parse(folder.Text("site-theme/search-index.js")[Before.Length..].TrimEnd('\n', ';'));
        var pages = index.GetProperty("pages").EnumerateArray().Select(page => $"{page[0]} {page[1]}").ToList();
        var entries = index.GetProperty("entries").EnumerateArray().Where(entry => entry[2].GetInt32() == 2).ToDictionary(entry => entry[3].GetString()!);
        var times = entries["Square.Times(int)"];
        Assert.Equal("reference/shapes.square.html Square class", pages[times[0].GetInt32()]);
        Assert.NotNull(folder.Page("reference/shapes.square.html").GetElementById(times[1].GetString()!));
        Assert.Equal("A larger one, by a factor.\nAnother Square.\nfactor: How much larger.\npublic Square Times(int factor)", times[4].GetString());
        Assert.Contains("var square = new Square(2);", entries["Square"][4].GetString());
        Assert.Contains("one: the first", entries["Shape<T>"][4].GetString());
    }

    [Fact]
    public void Every_entry_leads_to_a_page_and_to_a_place_on_it()
    {
        var pages = _index.GetProperty("pages").EnumerateArray().Select(page => page[0].GetString()!).ToList();
        Assert.Equal(["01-iterators.html", "02-outputs.html", "deep/03-appendix.html", "index-2.html"], pages);
        Assert.All(_index.GetProperty("entries").EnumerateArray(), entry =>
        {
            var anchor = entry[1].GetString()!;
            Assert.True(anchor.Length == 0 || site.Folder.Page(pages[entry[0].GetInt32()]).GetElementById(anchor) is not null, anchor);
        });
    }

    [Fact]
    public void The_index_is_loaded_by_no_page_until_somebody_searches()
    {
        Assert.All(site.Folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.DoesNotContain("search-index", site.Folder.Text(path)));
        Assert.Contains("search-index.js", site.Folder.Text("site-theme/site.js"));
    }

    private string TextOf(string page, string anchor) => Entry(page, anchor)[4].GetString()!;

    private JsonElement Entry(string page, string anchor)
    {
        var number = _index.GetProperty("pages").EnumerateArray().Index().First(entry => entry.Item[0].GetString() == page).Index;
        return _index.GetProperty("entries").EnumerateArray().First(entry => entry[0].GetInt32() == number && entry[1].GetString() == anchor);
    }
}
