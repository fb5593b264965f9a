using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace DocsSite.Tests.Stage;

/// <summary>A book that <c>serve</c> shows, as a process, and a browser that listens.</summary>
public sealed partial class ServedBook : IDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _errors = Channel.CreateUnbounded<string>();

    private ServedBook(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
        process.ErrorDataReceived += (_, line) => _errors.Writer.TryWrite(line.Data ?? "(ended)");
        process.BeginErrorReadLine();
        _ = process.StandardOutput.ReadToEndAsync(Cancelled); // So that it never waits for a reader.
    }

    public HttpClient Client { get; }

    /// <summary>Ends a wait for what does not come: a test that fails is worth more than one that never ends.</summary>
    private static CancellationToken Cancelled
    {
        get
        {
            var source = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            source.CancelAfter(TimeSpan.FromMinutes(2));
            return source.Token;
        }
    }

    public static async Task<ServedBook> StartAsync(CaseFolder folder, params (string Name, string Value)[] environment)
    {
        var process = DocsSiteProcess.Start(environment, "serve", "--port", "0", "--book", folder.Book, "--out", folder.Out);
        var line = await process.StandardOutput.ReadLineAsync(Cancelled);
        Assert.StartsWith("Serving on http://127.0.0.1:", line ?? await process.StandardError.ReadToEndAsync(Cancelled));
        return new ServedBook(process, new Uri(line!.Split(' ')[2]));
    }

    /// <summary>Listens for a page as the page's own script does: from the moment at which it was sent.</summary>
    public async Task<Listener> ListenAsync(string page)
    {
        var (html, _) = await GetAsync(page);
        var stamp = Stamp().Match(html).Groups["stamp"].Value;
        return new Listener(page, await ListenAsync(page, stamp), html);
    }

    public async Task<StreamReader> ListenAsync(string page, string stamp) => new(await Client.GetStreamAsync(
        $"/.live/events?page={Uri.EscapeDataString($"/{page}")}&stamp={stamp}", Cancelled));

    /// <summary>Waits until the site was built once, well or badly.</summary>
    public async Task BuiltAsync()
    {
        using var listener = await ListenAsync("nothing.html");
        await listener.UntilAsync(told => !told.Building);
    }

    public async Task<(string Content, int Status)> GetAsync(string page)
    {
        using var response = await Client.GetAsync(page, Cancelled);
        return (await response.Content.ReadAsStringAsync(Cancelled), (int)response.StatusCode);
    }

    /// <summary>The lines on standard error up to one that has these words.</summary>
    public async Task<string> ErrorsUntilAsync(string words)
    {
        var lines = new List<string>();
        while (lines is not [.., var last] || !last.Contains(words, StringComparison.Ordinal))
        {
            lines.Add(await _errors.Reader.ReadAsync(Cancelled));
            Assert.NotEqual("(ended)", lines[^1]);
        }

        return string.Join('\n', lines);
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>What a page is told.</summary>
    public sealed record Told(bool Building, bool Reload, string? Style, string? Problems);

    /// <summary>A page that listens.</summary>
    public sealed class Listener(string page, StreamReader events, string html) : IDisposable
    {
        private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

        /// <summary>The page as it was sent.</summary>
        public string Html { get; } = html;

        /// <summary>Waits for something to be told.</summary>
        public async Task<Told> UntilAsync(Func<Told, bool> isIt)
        {
            while (true)
            {
                var line = await events.ReadLineAsync(Cancelled) ?? throw new InvalidOperationException($"The events for {page} have ended.");
                if (line.StartsWith("data: ", StringComparison.Ordinal) && JsonSerializer.Deserialize<Told>(line["data: ".Length..], Json)! is var told && isIt(told))
                    return told;
            }
        }

        public void Dispose() => events.Dispose();
    }

    [GeneratedRegex("data-stamp=\"(?<stamp>[^\"]+)\"")]
    private static partial Regex Stamp();
}
