using System.Net;
using System.Net.Sockets;
using DocsSite.Building;
using DocsSite.Pages;
using DocsSite.Serving.Live;

namespace DocsSite.Serving;

/// <summary>
/// Serves the files of one folder to this machine.
/// </summary>
/// <remarks>
/// A page of another site that makes a browser ask this server under a name of its own (DNS rebinding) is refused by the
/// Host header. A web framework would bring in far more than a dozen headers need, and <c>HttpListener</c> cannot take a port
/// that the system picks; so it is a socket and three small files.
/// </remarks>
internal sealed class SiteServer : IDisposable
{
    /// <summary>What a browser may take to send its request, or to take what is sent to it; a connection on which neither happens is not kept.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.1);

    private readonly TcpListener _listener;

    private SiteServer(TcpListener listener) => _listener = listener;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string Address => $"http://127.0.0.1:{Port}/";

    /// <summary>Takes a port; what is asked before <see cref="ServeAsync"/> waits.</summary>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="SiteException">The port cannot be had.</exception>
    public static SiteServer Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return new SiteServer(listener);
        }
        catch (SocketException error)
        {
            listener.Dispose();
            throw error.SocketErrorCode == SocketError.AddressAlreadyInUse ? SiteErrors.PortInUse(port) : SiteErrors.PortRefused(port, error);
        }
    }

    /// <summary>Answers until it is cancelled.</summary>
    /// <param name="folder">The site's folder, which need not be there yet.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <param name="live">Keeps open pages up to date; null to send the files as they are.</param>
    public async Task ServeAsync(string folder, CancellationToken cancellationToken, LivePages? live = null)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        try
        {
            while (true)
            {
                try
                {
                    _ = AnswerAsync(await _listener.AcceptTcpClientAsync(cancellationToken), folder, live, cancellationToken);
                }
                catch (SocketException)
                {
                    await Task.Delay(Pause, cancellationToken); // This process has as many files open as it may, for a moment.
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // That is how serving ends.
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync(TcpClient client, string folder, LivePages? live, CancellationToken cancellationToken)
    {
        using var connection = client;
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        try
        {
            await using var stream = connection.GetStream();
            var request = await Request.ReadAsync(stream, ending.Token);
            if (request is { Method: "GET", Host: { } host } && IsThisHost(host) && live is not null && LivePages.ListenerOf(request.Target) is { } listener)
            {
                await live.TellAsync(stream, PathOf(Uri.UnescapeDataString(listener.Page))?[1..] ?? "", listener.Stamp, cancellationToken);
                return;
            }

            var response = request is null ? Response.Plain("400 Bad Request", "This is not a request.") : await RespondAsync(request, folder, live, ending.Token);
            await response.SendAsync(stream, request?.Method != "HEAD", ending.Token);
            connection.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception error) when (error is IOException or SocketException or OperationCanceledException)
        {
            // The browser has gone, or the server is ending. Neither concerns the next request.
        }
    }

    private async Task<Response> RespondAsync(Request request, string folder, LivePages? live, CancellationToken cancellationToken)
    {
        if (request.Host is null || !IsThisHost(request.Host))
            return Response.Plain("421 Misdirected Request", $"This server answers to {Address} only.");
        if (request.Method is not ("GET" or "HEAD"))
            return Response.Plain("405 Method Not Allowed", "Files are here to be read.");
        if (live is not null && await LivePages.RespondAsync(request.Target, cancellationToken) is { } script)
            return script;

        var then = live?.Now;
        if (FileAt(request.Target, folder) is { } path && await ReadAsync(path, cancellationToken) is { } file)
            return new Response("200 OK", ContentTypes.Of(path), then is not null && IsPage(path) ? LivePages.WithScript(file, then) : file);
        return then is not null && PathOf(request.Target) is { } page && IsPage(page)
            ? LivePages.NoSuchPage(then)
            : Response.Plain("404 Not Found", "There is no such page.");
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a file holds; null where it has gone since, in a build that runs beside this.</summary>
    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private bool IsThisHost(string host) =>
        new[] { "127.0.0.1", "localhost" }.Any(name => host.Equals($"{name}:{Port}", StringComparison.OrdinalIgnoreCase)
            || (Port == 80 && host.Equals(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The path that an address names, from the site's folder on and with a slash before it; null where it can be none of a file.</summary>
    private static string? PathOf(string target)
    {
        var path = Uri.UnescapeDataString(target.Split('?', '#')[0]);
        return !path.StartsWith('/') || path.Contains('\0') || (OperatingSystem.IsWindows() && path.AsSpan().ContainsAny('\\', ':')) ? null : path.EndsWith('/') ? path + PagePaths.Start : path;
    }

    /// <summary>The file that an address names, or null. A path that climbs, is hidden or follows a link out has none.</summary>
    private static string? FileAt(string target, string folder)
    {
        if (PathOf(target) is not { } path)
            return null;

        var place = folder;
        foreach (var part in path[1..].Split('/'))
        {
            place = Path.Combine(place, part);
            if (part.Length == 0 || part.StartsWith('.') || !Path.Exists(place) || new FileInfo(place).Attributes.HasFlag(FileAttributes.ReparsePoint))
                return null;
        }

        return File.Exists(place) ? place : null;
    }
}
