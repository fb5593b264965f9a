using System.Text;

namespace DocsSite.Serving;

/// <summary>The part of an HTTP request that a server of files looks at.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Target">The path and query, as sent.</param>
/// <param name="Host">The Host header, or null.</param>
internal sealed record Request(string Method, string Target, string? Host)
{
    private const int LongestHead = 16 * 1024;

    /// <summary>Reads a request up to the empty line after its headers; null where what comes is not one.</summary>
    public static async Task<Request?> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var buffer = new byte[LongestHead];
        var length = 0;
        while (length < buffer.Length)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken);
            if (read == 0)
                return null;
            length += read;
            var head = Encoding.Latin1.GetString(buffer, 0, length);
            if (head.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var end)
                return Parse(head[..end].Split("\r\n"));
        }

        return null;
    }

    private static Request? Parse(string[] lines)
    {
        if (lines[0].Split(' ') is not [var method, var target, "HTTP/1.1" or "HTTP/1.0"])
            return null;
        var hosts = lines.Skip(1)
            .Where(line => line.StartsWith("Host:", StringComparison.OrdinalIgnoreCase))
            .Select(line => line["Host:".Length..].Trim())
            .ToList();
        return new Request(method, target, hosts.Count == 1 ? hosts[0] : null);
    }
}
