namespace Literate.Running;

/// <summary>The last bytes of something that may be endless.</summary>
internal sealed class RollingTail
{
    private const int Size = 8 * 1024;

    private readonly byte[] _bytes = new byte[Size];
    private int _count;

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[Math.Max(0, bytes.Length - Size)..];
        var stays = Math.Min(_count, Size - bytes.Length);
        _bytes.AsSpan(_count - stays, stays).CopyTo(_bytes);
        bytes.CopyTo(_bytes.AsSpan(stays));
        _count = stays + bytes.Length;
    }

    public byte[] ToArray() => _bytes[.._count];
}
