using System.Net;
using System.Net.Sockets;
using System.Text;
using DocsSite.Building;
using DocsSite.Serving;
using DocsSite.Tests.Stage;

namespace DocsSite.Tests.Serving;

public sealed class ServeTests
{
    [Fact]
    public async Task Serve_builds_the_site_prints_its_address_and_answers_there()
    {
        using var folder = new CaseFolder();
        folder.Write("a.ipynb", NotebookText.OfProse("# A page"));
        using var book = await ServedBook.StartAsync(folder);
        await book.BuiltAsync();
        Assert.Contains("A page", (await book.GetAsync("")).Content);
    }

    [Theory]
    [InlineData("/", "200 OK", "text/html; charset=utf-8")]
    [InlineData("/?a=b", "200 OK", "text/html; charset=utf-8")]
    [InlineData("/a%20page.html", "200 OK", "text/html; charset=utf-8")]
    [InlineData("/site.css", "200 OK", "text/css; charset=utf-8")]
    [InlineData("/a.ipynb", "200 OK", "application/x-ipynb+json")]
    [InlineData("/deep/picture.svg", "200 OK", "image/svg+xml")]
    [InlineData("/nothing.html", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/deep", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/../secret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/deep/../../secret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/%2e%2e/secret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/..%2fsecret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/..%5csecret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("//secret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/linked/secret.txt", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("/.docs-site", "404 Not Found", "text/plain; charset=utf-8")]
    [InlineData("http://127.0.0.1/site.css", "404 Not Found", "text/plain; charset=utf-8")]
    public async Task Files_of_the_site_are_served_as_what_they_are_and_nothing_else_is(string target, string status, string contentType)
    {
        var answer = await AskAsync(port => $"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status}\r\nContent-Type: {contentType}\r\n", answer);
        Assert.DoesNotContain("ten years", answer);
    }

    [Theory]
    [InlineData("Host: evil.example\r\n", "421 Misdirected Request")]
    [InlineData("Host: 127.0.0.1:1\r\n", "421 Misdirected Request")]
    [InlineData("Host: 127.0.0.1:{port}.evil.example\r\n", "421 Misdirected Request")]
    [InlineData("", "421 Misdirected Request")]
    [InlineData("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n", "421 Misdirected Request")]
    [InlineData("Host: LOCALHOST:{port}\r\n", "200 OK")]
    public async Task Only_a_request_for_this_machine_is_answered(string hosts, string status) =>
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", await AskAsync(port => $"GET / HTTP/1.1\r\n{hosts.Replace("{port}", $"{port}")}\r\n"));

    [Theory]
    [InlineData("POST / HTTP/1.1", "405 Method Not Allowed")]
    [InlineData("HEAD / HTTP/1.1", "200 OK")]
    [InlineData("nonsense", "400 Bad Request")]
    public async Task Nothing_but_reading_is_done(string line, string status)
    {
        var answer = await AskAsync(port => $"{line}\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        Assert.StartsWith($"HTTP/1.1 {status}\r\n", answer);
        Assert.DoesNotContain("start page", answer);
    }

    [Fact]
    public async Task A_port_in_use_is_one_message_that_names_it_and_nothing_is_built()
    {
        using var folder = new CaseFolder("lying");
        using var other = SiteServer.Listen(0);
        var ended = await DocsSiteProcess.RunAsync("serve", "--port", $"{other.Port}", "--book", folder.Book, "--out", folder.Out);
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(SiteErrors.PortInUse(other.Port).Message, ended.Errors.Trim());
        Assert.Contains($"Port {other.Port} of 127.0.0.1 is in use", ended.Errors);
        Assert.Contains("--port N", ended.Errors);
        Assert.Equal("", ended.Output);
        Assert.False(Directory.Exists(folder.Out));
    }

    /// <summary>Sends bytes as they are, since an HTTP client would tidy the address first.</summary>
    private static async Task<string> AskAsync(Func<int, string> request)
    {
        using var folder = new CaseFolder();
        foreach (var (name, content) in new[] { ("index.html", "start page"), ("a page.html", "a"), ("site.css", ""), ("a.ipynb", "{}"), ("deep/picture.svg", "<svg/>"), (".docs-site", "ten years") })
            folder.Write(name, content);
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "secret.txt"), "ten years");
        Directory.CreateSymbolicLink(Path.Combine(folder.Book, "linked"), folder.Root);

        using var server = SiteServer.Listen(0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var serving = server.ServeAsync(folder.Book, stop.Token);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Port, stop.Token);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request(server.Port)), stop.Token);
        using var reader = new StreamReader(client.GetStream());
        var answer = await reader.ReadToEndAsync(stop.Token);
        await stop.CancelAsync();
        await serving;
        return answer;
    }
}
