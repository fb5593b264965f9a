using System.Net;
using System.Net.Sockets;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests.Serving;

/// <summary>What an author sees who saves a file while <c>serve</c> runs.</summary>
public sealed class LiveTests : IDisposable
{
    private readonly CaseFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Saved_prose_is_on_the_open_page_without_a_cell_being_run_and_no_other_page_is_loaded_anew()
    {
        Write("a.md", "Before", Counting("a"));
        Write("b.md", "Other", Counting("b"));
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");
        using var other = await book.ListenAsync("b.html");

        Write("a.md", "After", Counting("a"));
        await open.UntilAsync(told => told.Reload);
        var atOther = await other.UntilAsync(told => !told.Building && !told.Reload);

        Assert.Contains("<p>After</p>", (await book.GetAsync("a.html")).Content);
        Assert.False(atOther.Reload);
        Assert.Equal(("x", "x"), (Runs("a"), Runs("b")));
    }

    [Fact]
    public async Task A_saved_cell_runs_its_notebook_and_no_other()
    {
        Write("a.md", "One", Counting("a"));
        Write("b.md", "Two", Counting("b"));
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");

        Write("a.md", "One", Counting("a"), "Console.Write(6 * 7);\n```\n\n```output\n42");
        await open.UntilAsync(told => told.Reload);

        Assert.Contains("42", (await book.GetAsync("a.html")).Content);
        Assert.Equal(("xx", "x"), (Runs("a"), Runs("b")));
    }

    [Fact]
    public async Task What_is_wrong_is_told_in_the_open_pages_and_at_the_terminal_until_it_is_mended()
    {
        Write("a.md", "Prose", "Console.Write(1);\n```\n\n```output\n1");
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");

        Write("a.md", "Prose", "Console.Write(2);\n```\n\n```output\n1");
        var lies = await open.UntilAsync(told => told.Problems is not null && !told.Building);
        var atTerminal = await book.ErrorsUntilAsync("not proved");
        Assert.False(lies.Reload);
        Assert.Contains(lies.Problems!, atTerminal);
        Assert.Contains("a.md", lies.Problems);
        Assert.Contains("1 of 1 notebook not proved", lies.Problems);
        Assert.Contains("as it was", lies.Problems);

        Write("a.md", "Prose", "Console.Write(2);\n```\n\n```output\n2");
        Assert.True((await open.UntilAsync(told => told.Problems is null && !told.Building)).Reload);
    }

    [Fact]
    public async Task A_file_that_is_half_saved_is_a_problem_that_goes_when_it_is_whole()
    {
        var whole = NotebookText.OfProse("# Whole");
        _folder.Write("a.ipynb", NotebookText.OfProse("# Before"));
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");

        _folder.Write("a.ipynb", whole[..40]);
        var half = await open.UntilAsync(told => told.Problems is not null && !told.Building);
        Assert.Contains("a.ipynb", half.Problems);

        _folder.Write("a.ipynb", whole);
        Assert.True((await open.UntilAsync(told => told.Problems is null && !told.Building)).Reload);
        Assert.Contains("Whole", (await book.GetAsync("a.html")).Content);
    }

    [Fact]
    public async Task A_start_with_an_error_shows_it_and_waits_and_the_page_comes_when_it_is_mended()
    {
        _folder.Write("literate.json", "{");
        Write("a.md", "Prose", "1");
        using var book = await ServedBook.StartAsync(_folder);
        Assert.Contains("literate.json", await book.ErrorsUntilAsync("not JSON"));
        using var open = await book.ListenAsync("");
        Assert.Contains("as soon as it is there", open.Html);
        Assert.Contains("not JSON", (await open.UntilAsync(told => !told.Building)).Problems);

        _folder.Write("literate.json", """{ "title": "Mended" }""");
        await open.UntilAsync(told => told is { Reload: true, Problems: null });
        Assert.Contains("<h1>Mended</h1>", (await book.GetAsync("")).Content);
    }

    [Fact]
    public async Task A_style_that_is_saved_is_taken_without_the_page_being_loaded_anew_and_a_template_loads_it_anew()
    {
        _folder.Write("literate.json", """{ "theme": "../look" }""");
        var look = Directory.CreateDirectory(Path.Combine(_folder.Root, "look")).FullName;
        Write("a.md", "Prose", Counting("a"));
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");

        File.WriteAllText(Path.Combine(look, "custom.css"), ".mine { color: teal }");
        var styled = await open.UntilAsync(told => told.Style is not null);
        Assert.False(styled.Reload);
        Assert.EndsWith(".mine { color: teal }", (await book.GetAsync($"site-theme/site.css?{styled.Style}")).Content);

        File.WriteAllText(Path.Combine(look, "chapter.html"), "<p>Wrong</p>");
        Assert.Contains("chapter.html: it lacks the placeholder {{cells}}", (await open.UntilAsync(told => told.Problems is not null && !told.Building)).Problems);
        File.WriteAllText(Path.Combine(look, "chapter.html"), "<p>Mine</p>{{cells}}{{cards}}");
        await open.UntilAsync(told => told is { Reload: true, Problems: null });
        Assert.Contains("<p>Mine</p>", (await book.GetAsync("a.html")).Content);
        Assert.Equal("x", Runs("a"));
    }

    [Fact]
    public async Task A_save_in_the_middle_of_a_build_breaks_it_off_and_begins_another()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var here = ((IPEndPoint)listener.LocalEndpoint).Port;
        Write("a.md", "Never", $"new System.Net.Sockets.TcpClient(\"127.0.0.1\", {here}).GetStream().ReadByte();");
        using var book = await ServedBook.StartAsync(_folder);
        using var cell = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        using var open = await book.ListenAsync("a.html");

        Write("a.md", "At once", Counting("a"));
        await open.UntilAsync(told => told.Reload);

        Assert.Contains("At once", (await book.GetAsync("a.html")).Content);
        listener.Stop();
    }

    [Fact]
    public async Task A_file_that_a_cell_reads_runs_it_again_when_saved_and_not_when_the_cell_itself_writes_it()
    {
        _folder.Write("data.txt", "1");
        Write("a.md", "Reads", Counting("a"), "Console.Write(System.IO.File.ReadAllText(\"data.txt\").Length > 0);\n```\n\n```output\nTrue", "System.IO.File.WriteAllText(\"written.txt\", Guid.NewGuid().ToString());");
        Write("b.md", "Other", Counting("b"));
        using var book = await StartAsync();
        using var open = await book.ListenAsync("b.html");

        _folder.Write("data.txt", "");
        await open.UntilAsync(told => told.Problems is not null && !told.Building);
        _folder.Write("data.txt", "2");
        await open.UntilAsync(told => told.Problems is null && !told.Building);
        Write("b.md", "Another", Counting("b"));
        await open.UntilAsync(told => told.Reload);

        Assert.Equal("x", Runs("b"));
        Assert.InRange(Runs("a").Length, 3, 5);
    }

    [Fact]
    public async Task Where_the_system_does_not_tell_of_files_they_are_looked_at()
    {
        Write("a.md", "Before", "1");
        using var book = await StartAsync(("DOTNET_USE_POLLING_FILE_WATCHER", "1"));
        using var open = await book.ListenAsync("a.html");

        Write("a.md", "After all", "1");
        await open.UntilAsync(told => told.Reload);
        Assert.Contains("After all", (await book.GetAsync("a.html")).Content);
    }

    [Fact]
    public async Task A_picture_that_is_saved_is_shown_by_the_pages_and_a_notebook_that_comes_or_goes_has_its_page_with_it()
    {
        _folder.Write("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Write("a.md", "![A dot](dot.svg)", "1");
        using var book = await StartAsync();
        using var open = await book.ListenAsync("a.html");
        _folder.Write("dot.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
        await open.UntilAsync(told => told.Reload);

        using var later = await book.ListenAsync("later.html");
        Assert.Contains("There is no such page", later.Html);
        Write("later.md", "Come", "1");
        await later.UntilAsync(told => told.Reload);
        Assert.Contains("Come", (await book.GetAsync("later.html")).Content);

        using var last = await book.ListenAsync("later.html");
        File.Delete(Path.Combine(_folder.Book, "later.md"));
        await last.UntilAsync(told => told.Reload);
        Assert.Equal(404, (await book.GetAsync("later.html")).Status);
        Assert.False(File.Exists(Path.Combine(_folder.Out, "later.html")));
    }

    [Fact]
    public async Task A_site_that_was_brought_up_to_date_is_that_of_a_build_byte_for_byte_and_only_what_is_sent_has_the_script()
    {
        Write("a.md", "See [two](b.md#two).", "var x = 1;");
        Write("b.md", "## Two", "var y = 2;");
        using (var book = await StartAsync())
        {
            using var open = await book.ListenAsync("a.html");
            Assert.Contains("default-src 'none'; connect-src 'self'; script-src 'self';", WebUtility.HtmlDecode(open.Html));
            Assert.Contains("<script src=\"/.live/live.js\"", open.Html);
            Write("b.md", "## Two\n\n## Three", "var y = \"two\";");
            using var other = await book.ListenAsync("b.html");
            await other.UntilAsync(told => told.Reload);
        }

        var updated = _folder.Site;
        Assert.Contains("three", _folder.Text("b.html"));
        Assert.DoesNotContain(".live", _folder.Text("a.html"));
        Assert.DoesNotContain("connect-src", _folder.Text("a.html"));
        Assert.True((await _folder.BuildAsync()).Built);
        Assert.Equal(_folder.Site, updated);
    }

    [Fact]
    public async Task What_is_added_to_pages_is_there_for_this_machine_only()
    {
        Write("a.md", "Prose", "1");
        using var book = await StartAsync();
        (string Target, string? Host, int Status)[] requests =
        [
            ("/.live/events?page=%2Findex.html&stamp=0-0", "evil.example", 421),
            ("/.live/live.js", "evil.example", 421),
            ("/.live/live.js", null, 200),
            ("/.live/", null, 404),
            ("/.live/%2e%2e/live/live.js", null, 404),
            ("/.docs-site", null, 404),
        ];
        foreach (var (target, host, status) in requests)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(book.Client.BaseAddress!, target));
            request.Headers.Host = host;
            using var response = await book.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((target, status), (target, (int)response.StatusCode));
        }
    }

    /// <summary>Code that leaves a trace outside of the book each time it runs.</summary>
    private static string Counting(string name) => $"System.IO.File.AppendAllText(\"../runs-{name}\", \"x\");";

    private string Runs(string name) => File.ReadAllText(Path.Combine(_folder.Root, $"runs-{name}"));

    private async Task<ServedBook> StartAsync(params (string Name, string Value)[] environment)
    {
        var book = await ServedBook.StartAsync(_folder, environment);
        await book.BuiltAsync();
        return book;
    }

    private void Write(string name, string prose, params string[] cells) =>
        _folder.Write(name, $"# {name}\n\n{prose}\n\n{string.Join('\n', cells.Select(cell => $"```csharp\n{(cell == "1" ? "var one = 1;" : cell)}\n```\n"))}");
}
