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
}
