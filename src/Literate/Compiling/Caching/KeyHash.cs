using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Literate.Compiling.Caching;

/// <summary>Hashes parts so that no two lists of parts run together into the same bytes: each has its length before it.</summary>
internal sealed class KeyHash : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public KeyHash Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        _hash.AppendData(length);
        _hash.AppendData(part);
        return this;
    }

    /// <summary>The characters as they are: in UTF-8, two halves of different characters would be the same.</summary>
    public KeyHash Add(string part) => Add(MemoryMarshal.AsBytes(part.AsSpan()));

    public byte[] ToArray() => _hash.GetCurrentHash();

    public void Dispose() => _hash.Dispose();
}
