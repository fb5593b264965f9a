using System.Text;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

public sealed class LinkTests(FeaturesSite site) : IClassFixture<FeaturesSite>
{
    private IEnumerable<string> Pages => site.Folder.Site.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    [Fact]
    public void Every_link_inside_the_site_leads_to_a_file_and_to_an_anchor_in_it()
    {
        foreach (var path in Pages)
        {
            foreach (var link in site.Folder.Page(path).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(link => !link.StartsWith("https:", StringComparison.Ordinal)))
            {
                var target = new Uri(new Uri($"http://site/{path}"), link);
                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(site.Folder.Site.ContainsKey(file), $"{path}: {link}");
                if (target.Fragment.Length > 1)
                    Assert.True(site.Folder.Page(file).GetElementById(Uri.UnescapeDataString(target.Fragment[1..])) is not null, $"{path}: {link}");
            }
        }
    }

    [Fact]
    public void Nothing_is_loaded_from_another_host_or_by_an_absolute_path()
    {
        foreach (var path in Pages)
        {
            var loaded = site.Folder.Page(path).QuerySelectorAll("[src], link[href]").Select(element => element.GetAttribute("src") ?? element.GetAttribute("href")!).ToList();
            Assert.NotEmpty(loaded);
            Assert.All(loaded.Where(address => !address.StartsWith("data:image/", StringComparison.Ordinal)), address =>
                Assert.True(site.Folder.Site.ContainsKey(new Uri(new Uri($"http://site/{path}"), address).AbsolutePath[1..]), $"{path}: {address}"));
        }

        Assert.DoesNotContain("url(", site.Folder.Text("site-theme/site.css"));
        Assert.DoesNotContain("import", site.Folder.Text("site-theme/site.css"));
    }

    [Fact]
    public void Ids_are_unique_in_each_page()
    {
        foreach (var path in Pages)
        {
            var ids = site.Folder.Page(path).QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Fact]
    public void Pages_have_no_style_of_their_own_and_one_script() => Assert.All(Pages, path =>
    {
        var page = site.Folder.Page(path);
        Assert.Empty(page.QuerySelectorAll("style, [style]"));
        Assert.Equal("site-theme/site.js", Assert.Single(page.QuerySelectorAll("script")).GetAttribute("src")!.Replace("../", ""));
    });

    [Fact]
    public async Task A_link_out_of_the_book_stands_as_text_and_the_author_is_told()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\nSee [the plan](/plan.html) and ![a picture](../secret.png)."));
        File.WriteAllText(Path.Combine(folder.Root, "secret.png"), "secret");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Contains("a.ipynb:1: the link '/plan.html' leads to nothing that a page can show, so it stands there as text: it names no file of the book. Paths start at the notebook's folder.", errors);
        Assert.Contains("the link '../secret.png' leads to nothing", errors);
        Assert.Equal("See the plan and a picture.", folder.Page("a.html").QuerySelector("article p")!.TextContent);
        Assert.DoesNotContain(folder.Site.Keys, path => path.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_in_the_file_system_is_not_followed_out_of_the_book()
    {
        using var folder = new CaseFolder();
        Directory.CreateDirectory(Path.Combine(folder.Root, "outside"));
        File.WriteAllText(Path.Combine(folder.Root, "outside", "secret.png"), "secret");
        Directory.CreateSymbolicLink(Path.Combine(folder.Book, "images"), Path.Combine(folder.Root, "outside"));
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n![a picture](images/secret.png)"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.DoesNotContain(folder.Site.Keys, path => path.Contains("secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("![a key](.private/key.png)", ".private/key.png", "it is hidden")]
    [InlineData("[a key](.git/key.json)", ".git/key.json", "it is hidden")]
    [InlineData("[a key](deep/.private/key.txt)", "deep/.private/key.txt", "it is hidden")]
    [InlineData("[a key](deep/.key.txt)", "deep/.key.txt", "it is hidden")]
    [InlineData("[a key](site-theme/key.csv)", "site-theme/key.csv", "the site has files of its own in this folder.")]
    [InlineData("[a key](Site-Downloads/key.csv)", "Site-Downloads/key.csv", "the site has files of its own in this folder.")]
    [InlineData("[a key](key.html)", "key.html", "files of this kind are not published.")] // A browser would run what is in it.
    [InlineData("[a key](key.svg)", "key.svg", "files of this kind are not published.")]
    [InlineData("![a key](key.txt)", "key.txt", "files of this kind are not shown as pictures.")]
    public async Task A_file_that_is_hidden_or_stands_where_the_site_has_its_own_or_is_of_another_kind_is_not_published(string link, string file, string reason)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse($"# A\n\n{link}"));
        folder.Write(file, "not for everybody");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Contains($"the link '{file}' leads to nothing that a page can show, so it stands there as text: {reason}", errors);
        Assert.DoesNotContain(folder.Site.Values, content => Encoding.UTF8.GetString(content).Contains("not for everybody", StringComparison.Ordinal));
        Assert.Equal("a key", folder.Page("a.html").QuerySelector("article p .lost")!.TextContent);
    }

    [Theory]
    [InlineData("[x](https://b.example/)", "https://b.example/")]
    [InlineData("[x](http://b.example/)", "http://b.example/")]
    [InlineData("[x](mailto:a@b.example)", "mailto:a@b.example")]
    [InlineData("<https://b.example/>", "https://b.example/")]
    [InlineData("<a@b.example>", "mailto:a@b.example")]
    [InlineData("https://b.example/", "https://b.example/")]
    [InlineData("![x](https://b.example/x.png)", "https://b.example/x.png")]
    public async Task A_link_to_the_web_or_to_a_mail_address_is_one_and_tells_nobody_where_the_reader_came_from(string link, string address)
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse($"# A\n\n{link}"));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("", errors);
        var shown = folder.Page("a.html").QuerySelector("article p a")!;
        Assert.Equal((address, "noreferrer"), (shown.GetAttribute("href"), shown.GetAttribute("rel")));
    }

    [Fact]
    public async Task A_picture_of_another_host_that_is_a_link_already_is_its_words()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n[![Badge](https://b.example/badge.png)](https://c.example/)"));
        Assert.True((await folder.BuildAsync()).Built);
        var link = Assert.Single(folder.Page("a.html").QuerySelectorAll("article p a"));
        Assert.Equal(("https://c.example/", "Badge"), (link.GetAttribute("href"), link.TextContent));
    }

    [Fact]
    public async Task An_attachment_is_found_by_the_name_that_its_address_spells_out()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A\n\n![x](attachment:a%20dot.png)").Replace(
            "\"metadata\":{},\"source\"", """ "metadata":{},"attachments":{"a dot.png":{"image/png":"iVBO\nRw0K\n"}},"source" """, StringComparison.Ordinal));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("data:image/png;base64,iVBORw0K", folder.Page("a.html").QuerySelector("article img")!.GetAttribute("src")); // Without the line ends that notebooks write in it.
    }
}
