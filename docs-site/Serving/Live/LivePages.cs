using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DocsSite.Serving.Live;

/// <summary>
/// Keeps the pages that are open in browsers up to date: adds a script to each page that is sent, and tells that script what
/// happens. The files of the site stay as they are.
/// </summary>
/// <remarks>
/// The script and what it is told have addresses below <c>/.live/</c>: no file of a site has a hidden folder in its address, so
/// nothing of the site is covered. It is told by server-sent events, which a browser takes up again by itself when the server
/// is started anew, and which need no more than a response that does not end.
/// </remarks>
internal sealed partial class LivePages
{
    /// <summary>How often something is said where nothing happens: by failing, it tells that the browser has gone.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private static readonly string Script = Path.Combine(AppContext.BaseDirectory, "live", "live.js");

    private readonly Lock _changing = new();
    private readonly TimeProvider _time;
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private LiveState _state = new(Guid.NewGuid().ToString("N")[..8], 0, IsBuilding: true, Problems: null, ImmutableDictionary<string, int>.Empty);

    /// <param name="time">The clock of the heartbeat.</param>
    public LivePages(TimeProvider time) => _time = time;

    /// <summary>Tells that an update is being made.</summary>
    public void Building() => Change(state => state with { IsBuilding = true });

    /// <summary>Tells what came of an update.</summary>
    /// <param name="changed">The files of the site that have changed.</param>
    /// <param name="problems">What keeps it from being up to date, or null.</param>
    public void Built(IReadOnlyCollection<string> changed, string? problems) => Change(state =>
    {
        var number = changed.Count == 0 ? state.Number : state.Number + 1;
        return state with { Number = number, IsBuilding = false, Problems = problems, Changed = state.Changed.SetItems(changed.Select(path => KeyValuePair.Create(path, number))) };
    });

    /// <summary>The moment that it is now: asked for before a page's file is read, so that no update can fall in between.</summary>
    public LiveState Now
    {
        get
        {
            lock (_changing)
                return _state;
        }
    }

    /// <summary>A page as it is sent: with the script, and with leave for it to listen.</summary>
    /// <param name="page">The file.</param>
    /// <param name="then">The moment before it was read.</param>
    public static byte[] WithScript(byte[] page, LiveState then)
    {
        var html = DefaultPolicy().Replace(Encoding.UTF8.GetString(page), "$0 connect-src 'self';", 1);
        var script = $"<script src=\"/.live/live.js\" data-stamp=\"{then.Stamp}\" defer></script>\n";
        var end = html.IndexOf("</head>", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(html.Insert(end < 0 ? html.Length : end, script));
    }

    /// <summary>What is sent in the place of a page that is not there, or not yet.</summary>
    public static Response NoSuchPage(LiveState now)
    {
        var words = now.IsBuilding && now.Number == 0 ? "The site is being built." : "There is no such page.";
        return new Response("404 Not Found", ContentTypes.Of(".html"), WithScript(Encoding.UTF8.GetBytes(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{words}</title>
            </head>
            <body><p>{words} It is shown here as soon as it is there.</p></body>
            </html>

            """), now));
    }

    /// <summary>Answers what the script asks for; null where the address is another.</summary>
    /// <param name="target">The path and query.</param>
    public static async Task<Response?> RespondAsync(string target, CancellationToken cancellationToken) =>
        target.Split('?')[0] == "/.live/live.js" ? new Response("200 OK", ContentTypes.Of(".js"), await File.ReadAllBytesAsync(Script, cancellationToken)) : null;

    /// <summary>The page and the stamp of a script that listens; null where this is another address.</summary>
    public static (string Page, string Stamp)? ListenerOf(string target) =>
        Listener().Match(target) is { Success: true } match ? (match.Groups["page"].Value, match.Groups["stamp"].Value) : null;

    /// <summary>Tells a page what happens, until it has gone.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="page">The page's path in the site.</param>
    /// <param name="stamp">What it was stamped with.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task TellAsync(Stream stream, string page, string stamp, CancellationToken cancellationToken)
    {
        await WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\nretry: 500\n\n");
        while (true)
        {
            LiveState now;
            Task next;
            lock (_changing)
                (now, next) = (_state, _next.Task);
            await WriteAsync($"data: {MessageOf(now, page, stamp)}\n\n");
            while (await Task.WhenAny(next, Task.Delay(Heartbeat, _time, cancellationToken)) != next)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await WriteAsync(":\n\n");
            }
        }

        async Task WriteAsync(string text)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            ending.CancelAfter(SiteServer.Patience); // A browser that takes nothing has gone, or is none.
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ending.Token);
            await stream.FlushAsync(ending.Token);
        }
    }

    private static string MessageOf(LiveState state, string page, string stamp) => JsonSerializer.Serialize(new
    {
        building = state.IsBuilding,
        reload = state.IsOld(page, stamp),
        style = state.HasNewStyle(stamp) ? state.Stamp : null,
        problems = state.Problems,
    });

    private void Change(Func<LiveState, LiveState> change)
    {
        lock (_changing)
        {
            _state = change(_state);
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }

    [GeneratedRegex("(?<=http-equiv=\"Content-Security-Policy\" content=\")default-src ('|&#39;)none('|&#39;);")]
    private static partial Regex DefaultPolicy();

    [GeneratedRegex(@"^/\.live/events\?page=(?<page>[^&]*)&stamp=(?<stamp>[0-9a-f]+-\d+)$")]
    private static partial Regex Listener();
}
