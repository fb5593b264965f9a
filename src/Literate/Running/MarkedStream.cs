using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>A piece of what was printed, between two marks.</summary>
/// <param name="AfterMark">The mark it stands behind; 0 before the first.</param>
/// <param name="Length">How many bytes of it were kept.</param>
internal sealed record PrintedPiece(int AfterMark, int Length);

/// <summary>What was printed and taken together.</summary>
/// <param name="Pieces">Its pieces, in order.</param>
/// <param name="Bytes">The bytes of all pieces, one behind the other.</param>
internal sealed record PrintedPieces(IReadOnlyList<PrintedPiece> Pieces, byte[] Bytes);

/// <summary>One of a worker's standard streams: it is read as it comes, and cut into pieces by the marks in it.</summary>
/// <remarks>
/// A stream without end must not fill the engine, so of what has not been taken yet no more than a limit is kept, however small
/// the pieces; the rest is read and dropped, but for marks. Any number of threads may call it.
/// </remarks>
/// <param name="stream">The stream.</param>
/// <param name="mark">The marks to look for.</param>
/// <param name="limit">How many bytes are kept.</param>
internal sealed class MarkedStream(Stream stream, OutputMark mark, long limit)
{
    private const int EndMark = int.MaxValue;
    private const int ChunkSize = 64 * 1024;

    private readonly Lock _changing = new();
    private readonly List<PrintedPiece> _pieces = [];
    private readonly MemoryStream _bytes = new(); // of all pieces, and behind them of the one that is growing
    private readonly RollingTail _tail = new();
    private int _mark;
    private int _growing; // how many bytes the growing piece has
    private int _awaited = EndMark;
    private TaskCompletionSource? _reached;
    private TaskCompletionSource? _news;

    /// <summary>The last bytes that came, whether kept or not.</summary>
    public byte[] Tail
    {
        get
        {
            lock (_changing)
                return _tail.ToArray();
        }
    }

    /// <summary>Reads to the end of the stream, which comes when no process holds it any more.</summary>
    public async Task ReadAsync()
    {
        var buffer = new byte[ChunkSize];
        var held = 0; // At the start of the buffer: bytes that may be the beginning of a mark.
        try
        {
            while (await stream.ReadAsync(buffer.AsMemory(held)).ConfigureAwait(false) is > 0 and var read)
            {
                var rest = Take(buffer.AsSpan(0, held + read));
                held = rest.Length;
                rest.CopyTo(buffer);
            }
        }
        catch (Exception error) when (error is IOException or ObjectDisposedException)
        {
            // The other end was reset, or the worker was given up: the end as well.
        }

        Keep(buffer.AsSpan(0, held));
        Reach(EndMark);
    }

    /// <summary>Waits until a mark, or the end, has been read.</summary>
    public Task ReachedAsync(int number)
    {
        lock (_changing)
        {
            if (_mark >= number)
                return Task.CompletedTask;
            _awaited = number;
            _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _reached.Task;
        }
    }

    /// <summary>Waits until the end has been read.</summary>
    public Task EndedAsync() => ReachedAsync(EndMark);

    /// <summary>Waits until more has come than had when this was called.</summary>
    public Task NewsAsync()
    {
        lock (_changing)
        {
            _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _news.Task;
        }
    }

    /// <summary>Takes what has been read of what stands before a mark; with no number, all that was read.</summary>
    public PrintedPieces TakeBefore(int number = EndMark)
    {
        lock (_changing)
        {
            if (_mark < number)
                ClosePiece(); // More of it may come, and is a piece of its own.
            var taken = _pieces.TakeWhile(piece => piece.AfterMark < number).ToArray();
            _pieces.RemoveRange(0, taken.Length);
            var all = _bytes.ToArray();
            var length = taken.Sum(piece => piece.Length);
            _bytes.SetLength(0);
            _bytes.Write(all.AsSpan(length));
            return new PrintedPieces(taken, all[..length]);
        }
    }

    /// <summary>Goes through what has come; returns what may be the beginning of a mark whose end has not come yet.</summary>
    private ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var start = bytes.IndexOf(mark.Start);
            if (start < 0)
            {
                var held = BeginningOfMark(bytes);
                Keep(bytes[..^held]);
                return bytes[^held..];
            }

            Keep(bytes[..start]);
            bytes = bytes[start..];
            if (bytes.Length < mark.Length)
                return bytes;
            Reach(mark.NumberOf(bytes[..mark.Length]));
            bytes = bytes[mark.Length..];
        }
    }

    private int BeginningOfMark(ReadOnlySpan<byte> bytes)
    {
        var length = Math.Min(bytes.Length, mark.Start.Length - 1);
        while (length > 0 && !bytes[^length..].SequenceEqual(mark.Start[..length]))
            length--;
        return length;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;

        lock (_changing)
        {
            _tail.Add(bytes);
            var kept = bytes[..(int)Math.Min(bytes.Length, Math.Max(0, limit - _bytes.Length))];
            _bytes.Write(kept);
            _growing += kept.Length;
            _news?.TrySetResult();
        }
    }

    private void Reach(int number)
    {
        lock (_changing)
        {
            ClosePiece();
            _mark = number;
            if (_mark >= _awaited)
            {
                _awaited = EndMark;
                _reached?.TrySetResult();
            }
        }
    }

    private void ClosePiece()
    {
        if (_growing == 0)
            return;

        _pieces.Add(new PrintedPiece(_mark, _growing));
        _growing = 0;
    }
}
