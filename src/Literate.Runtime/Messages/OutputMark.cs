using System.Buffers.Binary;
using System.Globalization;

namespace Literate.Runtime.Messages;

/// <summary>
/// A few bytes that a worker writes into its standard output and its standard error, by which the engine tells what was
/// written before something from what was written after it.
/// </summary>
/// <remarks>
/// <para>Three ways lead out of a worker: the two streams, into which anything may be written below <see cref="Console"/>
/// (a native library, a child process), and the channel of the messages. Each keeps its own order, and only marks keep the
/// order between them: the worker counts, writes the same number into both streams, and names it in the message.</para>
/// <para>The secret makes a mark something that no cell writes by chance. It is the name of the worker's pipe, in bytes.</para>
/// </remarks>
public sealed class OutputMark
{
    private const int NumberLength = sizeof(int);

    private readonly byte[] _start;

    /// <summary>The marks of one worker.</summary>
    /// <param name="pipeName">The name of its pipe, which ends in sixteen hexadecimal digits.</param>
    public OutputMark(string pipeName)
    {
        _start = new byte[1 + sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(_start.AsSpan(1), ulong.Parse(pipeName[(pipeName.LastIndexOf('-') + 1)..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
    }

    /// <summary>What a mark begins with, alike in all of them.</summary>
    public ReadOnlySpan<byte> Start => _start;

    /// <summary>How many bytes a mark has.</summary>
    public int Length => _start.Length + NumberLength;

    /// <summary>The mark with a number.</summary>
    public byte[] Of(int number)
    {
        var mark = new byte[Length];
        _start.CopyTo(mark, 0);
        BinaryPrimitives.WriteInt32LittleEndian(mark.AsSpan(_start.Length), number);
        return mark;
    }

    /// <summary>The number of a mark.</summary>
    /// <param name="mark">All its bytes.</param>
    public int NumberOf(ReadOnlySpan<byte> mark) => BinaryPrimitives.ReadInt32LittleEndian(mark[_start.Length..]);
}
