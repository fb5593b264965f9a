using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DocsSite.BrowserTests.Stage;

/// <summary>
/// The proxy that the browser is told to use. It answers nothing and notes who comes: also connections that a page makes ahead
/// of time, of which no tool of the browser tells.
/// </summary>
public sealed class DeadEnd : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<string> _attempts = new();

    public DeadEnd()
    {
        _listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Its own address.</summary>
    public string Address => $"http://{_listener.LocalEndpoint}";

    /// <summary>The first line of each request, empty where a connection brought none.</summary>
    public IReadOnlyCollection<string> Attempts => _attempts;

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = NoteAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception ended) when (ended is ObjectDisposedException or SocketException)
        {
            // The tests are over.
        }
    }

    private async Task NoteAsync(TcpClient client)
    {
        using (client)
        using (var reader = new StreamReader(client.GetStream()))
        {
            try
            {
                _attempts.Enqueue(await reader.ReadLineAsync() ?? "");
            }
            catch (IOException)
            {
                _attempts.Enqueue(""); // It came and went.
            }
        }
    }
}
