using System.Text.Json;
using System.Text.RegularExpressions;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>What a site says to programs about how it was proved.</summary>
public sealed partial class VerifiedTests(FeaturesSite site) : IClassFixture<FeaturesSite>
{
    private readonly JsonElement _verified = JsonElement.Parse(site.Folder.Text("verified.json"));

    [Fact]
    public void It_counts_the_cells_by_what_is_expected_of_them() => Assert.Equal(
        """{"compared":7,"raisesException":1,"doesNotCompile":1,"ignored":1,"skipped":1}""",
        JsonSerializer.Serialize(_verified.GetProperty("cells")));

    [Fact]
    public void It_names_every_notebook_with_its_page_its_hash_and_its_cells()
    {
        var notebooks = _verified.GetProperty("notebooks").EnumerateArray().ToList();
        Assert.Equal(
            ["01-iterators.ipynb 01-iterators.html", "02-outputs.ipynb 02-outputs.html", "deep/03-appendix.ipynb deep/03-appendix.html", "index.ipynb index-2.html"],
            notebooks.Select(notebook => $"{notebook.GetProperty("notebook")} {notebook.GetProperty("page")}"));
        Assert.All(notebooks, notebook => Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(site.Folder.Site[notebook.GetProperty("notebook").GetString()!])),
            notebook.GetProperty("sha256").GetString()));
        Assert.Equal(
            ["1 cell-1 compare passed", "2 cell-2 compare passed", "3 cell-3 does-not-compile passed", "4 cell-4 raises-exception passed", "5 cell-5 ignore-output passed"],
            notebooks[0].GetProperty("results").EnumerateArray().Select(cell =>
                $"{cell.GetProperty("cell")} {cell.GetProperty("anchor")} {cell.GetProperty("expectation")} {cell.GetProperty("verdict")}"));
        Assert.Equal("skipped", notebooks[1].GetProperty("results")[4].GetProperty("verdict").GetString());
    }

    [Fact]
    public async Task How_long_it_takes_is_what_was_recorded_and_not_what_this_build_took()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        folder.Write("b.ipynb", NotebookText.OfProse("# B"));
        folder.Write("literate.durations.json", """{ "a.ipynb": 1.25, "b.ipynb": 12.5 }""");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.EndsWith("12.5 s", folder.Page("b.html").QuerySelector(".proof dl")!.Children[1].TextContent);
        Assert.EndsWith("13.8 s", folder.Page("index.html").QuerySelector(".proof dl")!.Children[1].TextContent);
        Assert.Equal(13.8, JsonElement.Parse(folder.Text("verified.json")).GetProperty("seconds").GetDouble());

        folder.Write("literate.durations.json", """{ "a.ipynb": 1.25 }""");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.DoesNotContain("Duration", folder.Text("index.html"));
        Assert.Contains("Duration", folder.Text("a.html"));
    }

    [Fact]
    public void It_says_on_what_and_leaves_out_how_long_it_took()
    {
        Assert.Equal(1, _verified.GetProperty("schema").GetInt32());
        Assert.Equal($".NET {Environment.Version}", Assert.Single(_verified.GetProperty("runtimes").EnumerateArray()).GetString());
        Assert.Equal(JsonValueKind.Null, _verified.GetProperty("commit").ValueKind);
        Assert.Equal(JsonValueKind.Null, _verified.GetProperty("seconds").ValueKind);
    }

    [Fact]
    public async Task It_names_the_commit_and_says_whether_the_book_has_changed_since()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        var commit = new GitRepository(folder.Book).Commit("A")[..12];
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains($"\"commit\": \"{commit}\",\n  \"changed\": false,", folder.Text("verified.json"));
        folder.Write("b.ipynb", NotebookText.OfProse("# B"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains($"\"commit\": \"{commit}\",\n  \"changed\": true,", folder.Text("verified.json"));
    }

    [Fact]
    public void Every_page_of_a_notebook_and_the_start_page_lead_to_it()
    {
        Assert.Equal("verified.json", site.Folder.Page("index.html").QuerySelector(".proof a[href$='verified.json']")!.GetAttribute("href"));
        Assert.Equal("../verified.json", site.Folder.Page("deep/03-appendix.html").QuerySelector(".proof a[href$='verified.json']")!.GetAttribute("href"));
    }

    [Fact]
    public void The_page_on_the_website_tells_of_every_member()
    {
        var page = File.ReadAllText(Path.Combine(CaseFolder.Repository, "docs", "website.md"));
        var told = TableRow().Matches(page).Select(match => match.Groups["name"].Value).ToHashSet();
        var cells = _verified.GetProperty("notebooks")[0];
        var members = new[] { _verified, _verified.GetProperty("cells"), cells, cells.GetProperty("results")[0] }
            .SelectMany(part => part.EnumerateObject()).Select(member => member.Name).ToHashSet();
        Assert.Equal(members.Order(), told.Order());
    }

    [GeneratedRegex("^\\| `(?<name>[a-zA-Z0-9]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex TableRow();
}
