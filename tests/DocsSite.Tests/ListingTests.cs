using System.Xml.Linq;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>The files by which others find what is in a site.</summary>
public sealed class ListingTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9", Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Without_an_address_there_is_no_sitemap_and_no_feed_and_the_build_says_why()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        new GitRepository(folder.Root).Commit("A");
        var (_, output, errors) = await folder.BuildAsync();
        Assert.Equal("", errors);
        Assert.Contains("note: no sitemap.xml and no feed.xml: they need the address that the site will have. Write it into literate.json", output);
        Assert.DoesNotContain("sitemap.xml", folder.Site.Keys);
        Assert.DoesNotContain("feed.xml", folder.Site.Keys);
        Assert.Null(folder.Page("a.html").QuerySelector("link[rel=canonical], link[rel=alternate], meta[property='og:url']"));
    }

    [Fact]
    public async Task The_sitemap_has_every_page_with_the_time_of_its_last_change()
    {
        using var folder = Changed();
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal(
            ["https://example.org/book/ 2026-01-03T12:00:00+02:00", "https://example.org/book/a.html 2026-01-03T12:00:00+02:00", "https://example.org/book/deep/b%20%26%20c.html 2026-01-02T12:00:00+02:00"],
            XDocument.Parse(folder.Text("sitemap.xml")).Root!.Elements().Select(url => $"{url.Element(Map + "loc")!.Value} {url.Element(Map + "lastmod")?.Value}"));
    }

    [Fact]
    public async Task The_feed_tells_of_the_commits_that_changed_notebooks_newest_first()
    {
        using var folder = Changed();
        Assert.True((await folder.BuildAsync()).Built);
        var feed = XDocument.Parse(folder.Text("feed.xml")).Root!;
        Assert.Equal("2026-01-03T12:00:00+02:00", feed.Element(Atom + "updated")!.Value);
        Assert.Equal(
            [
                "Better \"A\" <now>|2026-01-03T12:00:00+02:00|https://example.org/book/a.html|<ul><li><a href=\"https://example.org/book/a.html\">Title A</a></li></ul>",
                "Both|2026-01-02T12:00:00+02:00|https://example.org/book/|<ul><li><a href=\"https://example.org/book/a.html\">Title A</a></li><li><a href=\"https://example.org/book/deep/b%20%26%20c.html\">B and C</a></li></ul>",
            ],
            feed.Elements(Atom + "entry").Select(entry => $"{entry.Element(Atom + "title")!.Value}|{entry.Element(Atom + "updated")!.Value}|"
                + $"{entry.Element(Atom + "link")!.Attribute("href")!.Value}|{entry.Element(Atom + "content")!.Value}"));
        Assert.All(["a.html", "deep/b & c.html"], page => Assert.Equal(
            page.StartsWith("deep", StringComparison.Ordinal) ? "../feed.xml" : "feed.xml",
            folder.Page(page).QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href")));
    }

    [Fact]
    public async Task Without_a_history_the_feed_tells_of_the_versions_in_the_change_log()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        folder.Write("literate.json", """{ "address": "https://example.org" }""");
        var (_, output, _) = await folder.BuildAsync();
        Assert.Contains("note: no feed.xml: no commit has changed a notebook of this book", output);

        folder.Write("CHANGELOG.md", "# Changes\n\n## Unreleased\n\n- soon\n\n## [1.1.0] - 2026-02-03\n\n### Added\n\n- **More** of it.\n- And this.\n\n## 1.0.0 - 2026-01-02\n\nFirst.\n");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal(
            ["[1.1.0] - 2026-02-03|2026-02-03T00:00:00+00:00|Added\nMore of it.\nAnd this.", "1.0.0 - 2026-01-02|2026-01-02T00:00:00+00:00|First."],
            XDocument.Parse(folder.Text("feed.xml")).Root!.Elements(Atom + "entry")
                .Select(entry => $"{entry.Element(Atom + "title")!.Value}|{entry.Element(Atom + "updated")!.Value}|{entry.Element(Atom + "content")!.Value}"));
    }

    [Fact]
    public async Task A_history_that_was_cut_off_is_told()
    {
        using var folder = Changed();
        var clone = Path.Combine(folder.Root, "clone");
        new GitRepository(folder.Root).Run("clone", "--quiet", "--depth", "1", new Uri(folder.Root).AbsoluteUri, clone);
        var ended = await DocsSiteProcess.RunAsync("--book", Path.Combine(clone, "book"), "--out", folder.Out);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Contains("note: feed.xml and the dates in sitemap.xml know only the newest commits", ended.Output);
    }

    [Fact]
    public async Task Programs_that_read_for_people_find_the_chapters_in_a_list()
    {
        using var folder = Changed();
        Assert.True((await folder.BuildAsync()).Built);
        var text = folder.Text("llms.txt");
        Assert.StartsWith("# The book\n\n> About A.\n", text);
        Assert.Contains("- [Title A](https://example.org/book/a.html): Begins. ([notebook](https://example.org/book/a.ipynb))\n- [B and C](https://example.org/book/deep/b%20%26%20c.html)", text);

        folder.Write("literate.json", "{}");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains("- [Title A](a.html): Begins. ([notebook](a.ipynb))", folder.Text("llms.txt"));
    }

    [Fact]
    public async Task The_page_for_what_is_not_there_is_right_at_any_address_where_that_of_the_site_is_known()
    {
        using var folder = Changed();
        Assert.True((await folder.BuildAsync()).Built);
        var page = folder.Page("404.html");
        Assert.Equal(["#main", "/book/", "/book/a.html", "/book/deep/b%20%26%20c.html"], page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Replace("index.html", "")).Distinct());
        Assert.Equal("/book/site-theme/site.css", page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));
        Assert.Equal("/book/site-theme/site.js", page.QuerySelector("script")!.GetAttribute("src"));
        Assert.Empty(page.QuerySelectorAll("[aria-current], link[rel=canonical]"));
    }

    [Fact]
    public async Task A_page_says_what_it_is_to_those_who_link_to_it()
    {
        using var folder = Changed();
        Assert.True((await folder.BuildAsync()).Built);
        string? Of(string page, string property) => folder.Page(page).QuerySelector($"meta[property='{property}']")?.GetAttribute("content");
        Assert.Equal(("website", "The book", "About A.", "https://example.org/book/"), (Of("index.html", "og:type"), Of("index.html", "og:title"), Of("index.html", "og:description"), Of("index.html", "og:url")));
        Assert.Equal(("article", "Title A", "Begins.", "https://example.org/book/a.html", "The book"), (Of("a.html", "og:type"), Of("a.html", "og:title"), Of("a.html", "og:description"), Of("a.html", "og:url"), Of("a.html", "og:site_name")));
        Assert.Equal("https://example.org/book/a.html", folder.Page("a.html").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_no_xml_and_no_address_can_hold_is_written_in_another_way()
    {
        using var folder = new CaseFolder();
        var repository = new GitRepository(folder.Root);
        folder.Write("literate.json", """{ "address": "https://example.org/ü b/", "title": "Half \uffff" }""");
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        repository.Commit("A");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Contains("<loc>https://example.org/%C3%BC%20b/a.html</loc>", folder.Text("sitemap.xml"));
        Assert.Equal("Half \ufffd", XDocument.Parse(folder.Text("feed.xml")).Root!.Element(Atom + "title")!.Value);
    }

    [Fact]
    public async Task Names_that_git_quotes_have_a_history_and_commits_of_no_possible_time_have_none()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "No file can have this name there.");
        using var folder = new CaseFolder();
        var repository = new GitRepository(folder.Root);
        folder.Write("literate.json", """{ "address": "https://example.org/book" }""");
        folder.Write("a \"b\" c.ipynb", NotebookText.OfProse("# A"));
        repository.Commit("One");
        folder.Write("a \"b\" c.ipynb", NotebookText.OfProse("# A\n\nMore."));
        repository.Commit("Fifteen hours from Greenwich", "1700000000 +1500");
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal(["One"], XDocument.Parse(folder.Text("feed.xml")).Root!.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "title")!.Value));
    }

    /// <summary>A book of two notebooks, with a commit of both, one of one of them, and one of neither.</summary>
    private static CaseFolder Changed()
    {
        var folder = new CaseFolder();
        var repository = new GitRepository(folder.Root);
        folder.Write("literate.json", """{ "title": "The book", "description": "About A.", "address": "https://example.org/book" }""");
        repository.Commit("Settings");
        folder.Write("a.ipynb", NotebookText.OfProse("# Title A"));
        folder.Write("deep/b & c.ipynb", NotebookText.OfProse("# B and C"));
        repository.Commit("Both");
        folder.Write("a.ipynb", NotebookText.OfProse("# Title A\n\nBegins."));
        repository.Commit("Better \"A\" <now>");
        folder.Write("notes.txt", "no notebook");
        repository.Commit("Notes");
        return folder;
    }
}
