using System.Diagnostics;
using DocsSite.Tests.Stage;
using Literate.Verdicts;

namespace DocsSite.Tests;

public sealed class RepeatTests
{
    [Fact]
    public async Task Two_builds_of_many_pages_of_prose_are_the_same_and_none_fails()
    {
        using var folder = new CaseFolder();
        for (var number = 0; number < 150; number++)
            folder.Write($"{number:000}.ipynb", NotebookText.OfProse($"# Page {number}\n\n" + string.Concat(Enumerable.Range(1, 6).Select(part => $"## Part {part}\n\nSome `code` and [a link](000.ipynb).\n\n| a | b |\n|---|---|\n| `{part}` | {number} |\n\n"))));
        var (built, _, errors) = await folder.BuildAsync();
        Assert.True(built, errors);
        var first = folder.Site;
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal(first, folder.Site);
    }

    [Fact]
    public async Task Two_builds_of_the_same_book_are_the_same_byte_for_byte_and_name_no_path_of_the_machine()
    {
        using var folder = new CaseFolder("features");
        // What a cell with this tag gives is shown as it came, so no two builds of a book that has one need be the same.
        foreach (var notebook in Directory.EnumerateFiles(folder.Book, "*.ipynb"))
            File.WriteAllText(notebook, File.ReadAllText(notebook).Replace("\"ignore-output\"", "\"skip-execution\"", StringComparison.Ordinal));
        Assert.True((await folder.BuildAsync()).Built);
        var first = folder.Site;
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal(first, folder.Site);
        Assert.All(first.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal)), path => Assert.DoesNotContain(folder.Root, folder.Text(path)));
    }

    [Fact]
    public async Task A_build_with_nothing_kept_and_one_with_everything_kept_are_the_same_byte_for_byte()
    {
        using var folder = new CaseFolder();
        ShapesSite.Write(folder);
        var sites = new List<SortedDictionary<string, byte[]>>();
        foreach (var cache in new[] { "one", "one", "another" })
        {
            var ended = await DocsSiteProcess.RunWithAsync(Path.Combine(folder.Root, cache), "--book", folder.Book, "--out", folder.Out);
            Assert.True(ended.ExitCode == 0, ended.Errors);
            sites.Add(folder.Site);
        }

        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(folder.Root, "one", "derived")));
        Assert.Equal(sites[0], sites[1]);
        Assert.Equal(sites[0], sites[2]);
    }

    [Fact]
    public async Task An_output_of_which_the_book_replaces_a_part_is_shown_as_this_run_gave_it()
    {
        using var folder = new CaseFolder();
        folder.Write("literate.json", """{"replace": [{"pattern": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "with": "<id>"}]}""");
        folder.Write("a.ipynb", NotebookText.Of("Console.WriteLine(Guid.NewGuid());").Replace(
            "\"outputs\":[]",
            """ "outputs":[{"output_type":"stream","name":"stdout","text":"4a2b0c5e-58cc-4372-a567-0e02b2c3d479\n"}]""",
            StringComparison.Ordinal));
        Assert.True((await folder.BuildAsync()).Built);
        var shown = folder.Page("a.html").QuerySelector(".output pre")!.TextContent.Trim();
        Assert.True(Guid.TryParse(shown, out _), shown);
        Assert.NotEqual("4a2b0c5e-58cc-4372-a567-0e02b2c3d479", shown);
        Assert.Null(folder.Page("a.html").QuerySelector(".note"));
    }

    [Fact]
    public async Task The_books_own_path_stands_on_no_page()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.Of("Console.WriteLine(Environment.CurrentDirectory);").Replace(
            "\"outputs\":[]", """ "outputs":[{"output_type":"stream","name":"stdout","text":"<book>\n"}]""", StringComparison.Ordinal));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Equal("<book>", folder.Page("a.html").QuerySelector(".output pre")!.TextContent.Trim());
        Assert.DoesNotContain(folder.Book, folder.Text("a.html"));
    }

    [Fact]
    public async Task A_book_behind_a_link_is_named_neither_by_the_link_nor_by_its_place()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.Of("Console.WriteLine(Environment.CurrentDirectory);").Replace(
            "\"outputs\":[]", """ "outputs":[{"output_type":"stream","name":"stdout","text":"<book>\n"}]""", StringComparison.Ordinal));
        var link = Path.Combine(folder.Root, "link");
        Directory.CreateSymbolicLink(link, folder.Book);
        var ended = await DocsSiteProcess.RunAsync("--book", link, "--out", folder.Out);
        Assert.True(ended.ExitCode == 0, ended.Errors);
        Assert.Equal("<book>", folder.Page("a.html").QuerySelector(".output pre")!.TextContent.Trim());
        Assert.DoesNotContain(folder.Root, folder.Text("a.html"));
    }

    [Theory]
    [InlineData("{0}", "<book>")]
    [InlineData("file://{0}/data", "file://<book>/data")]
    [InlineData("in {0}.", "in <book>.")]
    [InlineData("http://host{0}letin", "http://host{0}letin")]
    [InlineData("'{0}letin'", "'{0}letin'")]
    [InlineData("{0}-2", "{0}-2")]
    [InlineData("{0}.txt", "{0}.txt")]
    [InlineData("http://host{0}", "http://host{0}")]
    public void Only_the_whole_path_of_the_book_is_hidden(string text, string hidden)
    {
        using var folder = new CaseFolder();
        Assert.Equal(
            hidden.Replace("{0}", folder.Book, StringComparison.Ordinal),
            new BookPath(folder.Book).Hide(text.Replace("{0}", folder.Book, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_page_of_the_last_site_that_is_no_longer_in_the_book_is_gone()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        folder.Write("b.ipynb", NotebookText.OfProse("# B"));
        Assert.True((await folder.BuildAsync()).Built);
        File.Delete(Path.Combine(folder.Book, "b.ipynb"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.DoesNotContain("b.html", folder.Site.Keys);
    }

    [Fact]
    public async Task A_site_inside_its_own_book_is_not_taken_for_chapters()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        var site = Path.Combine(folder.Book, "site");
        for (var build = 0; build < 2; build++)
        {
            var ended = await DocsSiteProcess.RunAsync("--book", folder.Book, "--out", site);
            Assert.Equal(0, ended.ExitCode);
            Assert.Contains("2 pages in", ended.Output);
        }
    }

    [Fact]
    public async Task The_pages_name_the_commit_and_whether_the_book_has_changed_since()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        Git(folder.Book, "init", "--quiet");
        Git(folder.Book, "add", ".");
        Git(folder.Book, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "A");
        var commit = Git(folder.Book, "rev-parse", "--short=12", "HEAD");

        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains($"<dd>{commit}</dd>", folder.Text("a.html"));

        folder.Write("b.ipynb", NotebookText.OfProse("# B"));
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains($"<dd>{commit} + changes</dd>", folder.Text("a.html"));
    }

    [Fact]
    public async Task A_change_of_the_code_beside_the_book_counts_and_the_site_itself_does_not()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A"));
        var code = Path.Combine(folder.Root, "code.cs");
        File.WriteAllText(code, "// as committed");
        Git(folder.Root, "init", "--quiet");
        Git(folder.Root, "add", ".");
        Git(folder.Root, "-c", "user.name=Test", "-c", "user.email=test@example.org", "commit", "--quiet", "--message", "A");

        for (var build = 0; build < 2; build++)
        {
            Assert.True((await folder.BuildAsync()).Built);
            Assert.DoesNotContain("+ changes", folder.Text("a.html"));
        }

        File.WriteAllText(code, "// changed");
        Assert.True((await folder.BuildAsync()).Built);
        Assert.Contains(" + changes</dd>", folder.Text("a.html"));
    }

    private static string Git(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["-C", folder, .. arguments]) { RedirectStandardOutput = true })!;
        var said = git.StandardOutput.ReadToEnd().Trim();
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return said;
    }
}
