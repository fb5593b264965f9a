using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>What was printed between two marks.</summary>
/// <param name="AfterMark">The mark it stands behind; 0 before the first.</param>
/// <param name="IsError">Whether it was printed to standard error.</param>
/// <param name="Bytes">The bytes; fewer than were printed where they were too many.</param>
internal sealed record PrintedSegment(int AfterMark, bool IsError, byte[] Bytes);

/// <summary>One of a worker's standard streams: it is read as it comes, and cut into segments by the marks in it.</summary>
/// <remarks>
/// A stream without end must not fill the engine, so of what has not been taken yet no more than a limit is kept; the rest
/// is read and dropped, but for marks. Any number of threads may call it.
/// </remarks>
/// <param name="stream">The stream.</param>
/// <param name="isError">Whether it is standard error.</param>
/// <param name="mark">The marks to look for.</param>
/// <param name="limit">How many bytes are kept.</param>
internal sealed class MarkedStream(Stream stream, bool isError, OutputMark mark, long limit)
{
    private const int EndMark = int.MaxValue;
    private const int ChunkSize = 64 * 1024;

    private readonly Lock _changing = new();
    private readonly List<PrintedSegment> _segments = [];
    private readonly MemoryStream _open = new(); // the segment that is growing
    private readonly RollingTail _tail = new();
    private int _mark;
    private long _kept;
    private int _awaited = EndMark;
    private TaskCompletionSource? _reached;

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

    /// <summary>Takes the segments that end before a mark; with no number, all that was read.</summary>
    public IReadOnlyList<PrintedSegment> TakeBefore(int number = EndMark)
    {
        lock (_changing)
        {
            if (number == EndMark)
                CloseSegment();
            var taken = _segments.TakeWhile(segment => segment.AfterMark < number).ToList();
            _segments.RemoveRange(0, taken.Count);
            _kept -= taken.Sum(segment => segment.Bytes.Length);
            return taken;
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
            var kept = bytes[..(int)Math.Min(bytes.Length, Math.Max(0, limit - _kept))];
            _open.Write(kept);
            _kept += kept.Length;
        }
    }

    private void Reach(int number)
    {
        lock (_changing)
        {
            CloseSegment();
            _mark = number;
            if (_mark >= _awaited)
            {
                _awaited = EndMark;
                _reached?.TrySetResult();
            }
        }
    }

    private void CloseSegment()
    {
        if (_open.Length == 0)
            return;

        _segments.Add(new PrintedSegment(_mark, isError, _open.ToArray()));
        _open.SetLength(0);
    }
}
