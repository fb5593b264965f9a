namespace DocsSite.Prose;

/// <summary>
/// A stream that throws where another reads on behind its end. The reader of images goes on for ever in a JPEG that was cut off, which an
/// editor may just be writing.
/// </summary>
/// <param name="stream">The stream, which can be sought in.</param>
internal sealed class EndingStream(Stream stream) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => stream.Length;

    public override long Position { get => stream.Position; set => stream.Position = value; }

    /// <exception cref="EndOfStreamException">There was nothing more already when it was last asked.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = stream.Read(buffer, offset, count);
        return read > 0 || count == 0 ? read : throw new EndOfStreamException();
    }

    public override long Seek(long offset, SeekOrigin origin) => stream.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
