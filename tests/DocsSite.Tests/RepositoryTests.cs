using DocsSite.Repositories;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests;

/// <summary>Pages lead to the web pages of the repository that the book is in.</summary>
public sealed class RepositoryTests
{
    [Theory]
    [InlineData("https://github.com/a/b.git", "https://github.com/a/b")]
    [InlineData("https://github.com/a/b/", "https://github.com/a/b")]
    [InlineData("https://name:secret@github.com/a/b.git", "https://github.com/a/b")]
    [InlineData("https://x-access-token@github.example.com/a/b", "https://github.example.com/a/b")]
    [InlineData("git@gitlab.com:group/sub/b.git", "https://gitlab.com/group/sub/b")]
    [InlineData("ssh://git@gitlab.example.org:2222/group/b.git", "https://gitlab.example.org/group/b")]
    [InlineData("git@bitbucket.org:a/b.git", "https://bitbucket.org/a/b")]
    [InlineData("ssh://git@ssh.github.com:443/a/b.git", "https://github.com/a/b")]
    [InlineData("git@github.com-work:a/b.git", null)] // A name of the author's own, for a second account.
    [InlineData("https://example.org/a/b.git", null)]
    [InlineData("/srv/git/b.git", null)]
    [InlineData("file:///srv/git/b.git", null)]
    [InlineData("https://github.com/a/\"><script>", null)]
    public void The_page_of_a_remote_is_known_at_known_hosts_and_names_no_password(string remote, string? page) =>
        Assert.Equal(page, RepositoryPages.PageOf(remote));

    [Theory]
    [InlineData("https://github.com/a/b", "https://github.com/a/b/blob/c0ffee/book/a%20b.ipynb?plain=1#L7")]
    [InlineData("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/blob/c0ffee/book/a%20b.ipynb?plain=1#L7")]
    [InlineData("https://bitbucket.org/a/b", "https://bitbucket.org/a/b/src/c0ffee/book/a%20b.ipynb#lines-7")]
    [InlineData("https://codeberg.org/a/b", "https://codeberg.org/a/b/src/commit/c0ffee/book/a%20b.ipynb?display=source#L7")]
    [InlineData("https://git.example.org/a/b", "https://git.example.org/a/b/blob/c0ffee/book/a%20b.ipynb?plain=1#L7")]
    public void A_line_of_a_file_has_the_address_that_its_host_gives_it(string repository, string address) =>
        Assert.Equal(address, Pages(repository).AddressOf(Path.Combine(Path.GetTempPath(), "book", "a b.ipynb"), 7));

    [Fact]
    public void A_file_beside_the_book_has_a_page_and_one_that_the_commit_does_not_have_has_none()
    {
        var pages = Pages("https://github.com/a/b");
        Assert.Equal("https://github.com/a/b/blob/c0ffee/src/One.cs", pages.AddressOf(Path.GetFullPath(Path.Combine(Path.GetTempPath(), "book", "../src/One.cs"))));
        Assert.Null(pages.AddressOf(Path.Combine(Path.GetTempPath(), "book", "other.ipynb")));
        Assert.Null(pages.AddressOf(Path.GetFullPath(Path.Combine(Path.GetTempPath(), "..", "etc", "passwd"))));
    }

    [Fact]
    public async Task Cells_and_files_beside_the_book_lead_to_the_repository_at_this_commit()
    {
        using var folder = new CaseFolder();
        var repository = new GitRepository(folder.Root);
        repository.Run("remote", "add", "origin", "https://name:secret@github.com/a/b.git");
        Directory.CreateDirectory(Path.Combine(folder.Root, "src"));
        File.WriteAllText(Path.Combine(folder.Root, "src", "One.cs"), "");
        folder.Write("a.md", "# A\n\nSee [One](../src/One.cs).\n\n```csharp\nvar one = 1;\n```\n");
        var commit = repository.Commit("A")[..12];

        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        Assert.Equal("", errors);
        var page = folder.Page("a.html");
        Assert.Equal($"https://github.com/a/b/blob/{commit}/src/One.cs", page.QuerySelector("article p a")!.GetAttribute("href"));
        Assert.Equal($"https://github.com/a/b/blob/{commit}/book/a.md?plain=1#L6", page.QuerySelector("#cell-1 > a")!.GetAttribute("href"));
        var file = page.QuerySelectorAll(".take-along p").Last();
        Assert.Equal("Its file as it is: a.md, and in the repository.", file.TextContent);
        Assert.Equal(["a.md", $"https://github.com/a/b/blob/{commit}/book/a.md"], file.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        Assert.DoesNotContain(folder.Site.Keys.Select(folder.Text), text => text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_settings_name_the_repository_where_git_does_not()
    {
        using var folder = new CaseFolder();
        folder.Write("literate.json", """{ "repository": "https://github.com/c/d/" }""");
        folder.Write("a.md", "# A\n\n```csharp\nvar one = 1;\n```\n");
        var commit = new GitRepository(folder.Root).Commit("A")[..12];
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal($"https://github.com/c/d/blob/{commit}/book/a.md?plain=1#L4", folder.Page("a.html").QuerySelector(".cell > a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Without_a_repository_a_cell_leads_to_the_notebooks_file_in_the_site()
    {
        using var folder = new CaseFolder();
        folder.Write("deep/a.md", "# A\n\n```csharp\nvar one = 1;\n```\n");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal("a.md", folder.Page("deep/a.html").QuerySelector(".cell > a")!.GetAttribute("href"));
        Assert.Equal("Its file as it is: a.md.", folder.Page("deep/a.html").QuerySelector(".take-along p:last-child")!.TextContent);
    }

    private static RepositoryPages Pages(string address) =>
        new(address, "c0ffee", Path.Combine(Path.GetTempPath(), "book"), "book/", new HashSet<string>(["book/a b.ipynb", "src/One.cs"]));
}
