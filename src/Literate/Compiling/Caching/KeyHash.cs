using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Literate.Compiling.Caching;

/// <summary>Hashes parts so that no two lists of parts run together into the same bytes: each has its length before it.</summary>
/// <remarks>
/// The hash is a fast one and no cryptographic one. It guards against accidents, which is all there is to guard against: who
/// could choose what is hashed has a notebook that is run, or could write to the user's own folder.
/// </remarks>
internal sealed class KeyHash
{
    /// <summary>The number of bytes of a hash.</summary>
    public const int Length = 16;

    private readonly XxHash128 _hash = new();

    public KeyHash Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        _hash.Append(length);
        _hash.Append(part);
        return this;
    }

    /// <summary>The characters as they are: in UTF-8, two halves of different characters would be the same.</summary>
    public KeyHash Add(string part) => Add(MemoryMarshal.AsBytes(part.AsSpan()));

    public byte[] ToArray() => _hash.GetCurrentHash();
}
