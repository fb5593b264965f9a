using System.Buffers.Binary;

namespace Literate.Runtime.Messages;

/// <summary>Sends and receives messages over a stream, each as its length in four bytes and then its bytes.</summary>
/// <remarks>Any number of threads may send at a time; one may receive.</remarks>
/// <param name="stream">The stream between the two processes; it belongs to the channel from here on.</param>
public sealed class MessageChannel(Stream stream) : IDisposable
{
    /// <summary>More than any message has: assemblies of cells are far smaller, and values are cut before.</summary>
    private const int LongestMessage = 512 * 1024 * 1024;

    private readonly Lock _sending = new();
    private bool _isBroken; // What comes next is the rest of a message whose beginning is lost.

    /// <summary>Sends a message; when the call returns, it has left this process.</summary>
    /// <exception cref="IOException">The other process is gone.</exception>
    public void Send(WorkerMessage message)
    {
        var frame = FrameOf(message);
        lock (_sending)
        {
            stream.Write(frame);
            stream.Flush();
        }
    }

    /// <summary>Sends a message without keeping a thread; not while another is being sent.</summary>
    /// <exception cref="IOException">The other process is gone.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled; the channel is of no more use.</exception>
    public async Task SendAsync(WorkerMessage message, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(FrameOf(message), cancellationToken).ConfigureAwait(false);
        await stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Waits for the next message.</summary>
    /// <returns>The message, or null when the other process has closed the channel or is gone, even in the middle of a message.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <exception cref="InvalidDataException">What came is no message. Nothing that follows can be understood.</exception>
    public async ValueTask<WorkerMessage?> ReceiveAsync(CancellationToken cancellationToken = default)
    {
        if (_isBroken)
            throw new InvalidDataException("Waiting was given up in the middle of a message.");

        var length = new byte[sizeof(int)];
        if (!await FillAsync(length, isWithin: false, cancellationToken).ConfigureAwait(false))
            return null;

        var body = BodyOf(length);
        return await FillAsync(body, isWithin: true, cancellationToken).ConfigureAwait(false) ? MessageFormat.Decode(body) : null;
    }

    /// <summary>Waits for the next message, keeping the calling thread.</summary>
    /// <inheritdoc cref="ReceiveAsync" path="/returns" />
    public WorkerMessage? Receive()
    {
        var length = new byte[sizeof(int)];
        if (!Fill(length))
            return null;

        var body = BodyOf(length);
        return Fill(body) ? MessageFormat.Decode(body) : null;
    }

    /// <summary>Closes the channel; the other process receives null.</summary>
    public void Dispose() => stream.Dispose();

    private static byte[] FrameOf(WorkerMessage message)
    {
        var body = MessageFormat.Encode(message);
        var frame = new byte[sizeof(int) + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, sizeof(int));
        return frame;
    }

    private static byte[] BodyOf(byte[] length) => BinaryPrimitives.ReadInt32LittleEndian(length) is >= 0 and <= LongestMessage and var count
        ? new byte[count]
        : throw new InvalidDataException("A message of an impossible length came from the other process.");

    private async ValueTask<bool> FillAsync(byte[] buffer, bool isWithin, CancellationToken cancellationToken)
    {
        var filled = 0;
        try
        {
            while (filled < buffer.Length)
            {
                var read = await stream.ReadAsync(buffer.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return false;
                filled += read;
            }

            return true;
        }
        catch (OperationCanceledException)
        {
            _isBroken |= isWithin || filled > 0;
            throw;
        }
        catch (IOException)
        {
            return false; // A process that was killed resets the connection instead of closing it: the end as well.
        }
    }

    private bool Fill(byte[] buffer)
    {
        try
        {
            return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
        }
        catch (IOException)
        {
            return false; // As above.
        }
    }
}
