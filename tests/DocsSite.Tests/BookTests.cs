using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using DocsSite.Building;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>The site of this repository's own book.</summary>
public sealed partial class BookTests(BookTests.BookSite site) : IClassFixture<BookTests.BookSite>
{
    private readonly SortedDictionary<string, byte[]> _files = site.Folder.Site;

    private IEnumerable<string> Pages => _files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    /// <remarks>Without the links of the cells to the repository, which are as long as the address of the one that was cloned.</remarks>
    [Fact]
    public void The_longest_page_has_at_most_150_kilobytes_and_compressed_40() => Assert.All(Pages, path =>
    {
        var page = Encoding.UTF8.GetBytes(CellLink().Replace(Encoding.UTF8.GetString(_files[path]), ""));
        Assert.True(page.Length <= 150_000, $"{path}: {page.Length}");
        Assert.True(Compressed(page) <= 40_000, $"{path}: {Compressed(page)}");
    });

    [Fact]
    public void Every_link_inside_the_site_leads_to_a_file_and_to_an_anchor_in_it()
    {
        var pages = Pages.ToDictionary(path => path, site.Folder.Page);
        var anchors = pages.ToDictionary(page => page.Key, page => page.Value.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        foreach (var (path, page) in pages)
        {
            foreach (var link in page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(link => !link.StartsWith("http", StringComparison.Ordinal)))
            {
                var target = new Uri(new Uri($"http://site/{path}"), link);
                var file = Uri.UnescapeDataString(target.AbsolutePath[1..]);
                Assert.True(_files.ContainsKey(file), $"{path}: {link}");
                Assert.True(target.Fragment.Length < 2 || anchors[file].Contains(Uri.UnescapeDataString(target.Fragment[1..])), $"{path}: {link}");
            }
        }
    }

    [Fact]
    public void Every_name_of_the_library_in_a_cell_leads_to_its_page()
    {
        var names = site.Folder.Page("04-closing.html").QuerySelectorAll(".cell [data-n]").ToList();
        Assert.All(names.Where(name => name.TextContent is "Coroutine" or "Receive" or "Close" or "Prime" or "GeneratorExitException"), name =>
            Assert.StartsWith("reference/coroutines.", name.GetAttribute("href")));
        Assert.Contains(names, name => name.GetAttribute("href") == "reference/coroutines.coroutine.html#close");
    }

    [Fact]
    public void A_member_of_the_library_names_the_section_of_the_proposal_that_it_follows() => Assert.Contains(
        "https://peps.python.org/pep-0342/#new-generator-method-close",
        site.Folder.Page("reference/coroutines.coroutine.html").QuerySelectorAll("#close a").Select(link => link.GetAttribute("href")));

    [GeneratedRegex("""<a href="[^"]*">file</a>""")]
    private static partial Regex CellLink();

    private static int Compressed(byte[] content)
    {
        using var compressed = new MemoryStream();
        using (var stream = new GZipStream(compressed, CompressionLevel.Optimal))
            stream.Write(content);
        return compressed.ToArray().Length;
    }

    /// <summary>The site, built once.</summary>
    public sealed class BookSite : IAsyncLifetime
    {
        public CaseFolder Folder { get; } = new();

        public async ValueTask InitializeAsync()
        {
            var (output, errors) = (new StringWriter(), new StringWriter());
            var book = Path.Combine(CaseFolder.Repository, "notebooks");
            var built = await new SiteBuilder(Places.Find(book, Folder.Out), new BuildReport(output, errors)).BuildAsync(TestContext.Current.CancellationToken);
            Assert.True(built, errors.ToString());
        }

        public ValueTask DisposeAsync()
        {
            Folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
