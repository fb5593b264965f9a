using System.Globalization;
using System.Text;

namespace DocsSite.Serving;

/// <summary>An answer, sent whole.</summary>
/// <param name="Status">The status line's number and words.</param>
/// <param name="ContentType">What the body is.</param>
/// <param name="Body">The body.</param>
internal sealed record Response(string Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public static Response Plain(string status, string sentence) =>
        new(status, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(sentence + "\n"));

    public async Task SendAsync(Stream stream, bool withBody, CancellationToken cancellationToken)
    {
        var head = string.Create(CultureInfo.InvariantCulture,
            $"HTTP/1.1 {Status}\r\nContent-Type: {ContentType}\r\nContent-Length: {Body.Length}\r\n")
            + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), cancellationToken);
        if (withBody)
            await stream.WriteAsync(Body, cancellationToken);
    }
}
