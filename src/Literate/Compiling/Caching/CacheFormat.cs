using System.Runtime.InteropServices;
using System.Text;

namespace Literate.Compiling.Caching;

/// <summary>
/// An entry as a file's content: a mark, the version of the format, a checksum of the key and the payload, and the payload.
/// Nothing is taken from a file that is damaged, cut short, of another version, or that belongs to another key.
/// </summary>
internal static class CacheFormat
{
    // With a change of what follows, the number is a new one.
    private static ReadOnlySpan<byte> Mark => "literate cell 5\n"u8;

    private static readonly int HeaderLength = Mark.Length + KeyHash.Length;

    /// <summary>The file of an entry.</summary>
    public static byte[] Write(CellKey key, CacheEntry entry)
    {
        var content = new MemoryStream();
        content.Write(new byte[HeaderLength]);
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
            Write(writer, entry);

        var file = content.ToArray();
        Mark.CopyTo(file);
        Checksum(key, file).CopyTo(file, Mark.Length);
        return file;
    }

    /// <summary>The entry in a file, or null where it is not one for this key.</summary>
    public static CacheEntry? Read(CellKey key, byte[] file)
    {
        if (file.Length < HeaderLength || !file.AsSpan().StartsWith(Mark) || !file.AsSpan(Mark.Length, KeyHash.Length).SequenceEqual(Checksum(key, file)))
            return null;

        using var reader = new BinaryReader(new MemoryStream(file, HeaderLength, file.Length - HeaderLength), Encoding.UTF8);
        return Read(reader);
    }

    private static byte[] Checksum(CellKey key, byte[] file) => new KeyHash().Add(key.Hash).Add(file.AsSpan(HeaderLength)).ToArray();

    private static void Write(BinaryWriter writer, CacheEntry entry)
    {
        writer.Write(entry.Folder);
        WriteAll(writer, entry.Cell.Errors, Write);
        WriteAll(writer, entry.Cell.Submissions, Write);
    }

    private static CacheEntry Read(BinaryReader reader)
    {
        var folder = reader.ReadString();
        var errors = ReadAll(reader, ReadError);
        return new CacheEntry(folder, new CompiledCell(ReadAll(reader, ReadSubmission), errors));
    }

    private static void Write(BinaryWriter writer, CellDiagnostic error)
    {
        writer.Write(error.Line);
        writer.Write(error.Column);
        writer.Write(error.Id);
        WriteBytes(writer, MemoryMarshal.AsBytes(error.Message.AsSpan()).ToArray()); // It quotes the code, and in UTF-8 half a character would be lost.
        writer.Write(error.Length);
    }

    private static CellDiagnostic ReadError(BinaryReader reader) =>
        new(reader.ReadInt32(), reader.ReadInt32(), reader.ReadString(), new string(MemoryMarshal.Cast<byte, char>(ReadBytes(reader)))) { Length = reader.ReadInt32() };

    private static void Write(BinaryWriter writer, CompiledSubmission submission)
    {
        writer.Write(submission.Number);
        WriteBytes(writer, submission.Assembly);
        WriteBytes(writer, submission.Symbols);
        writer.Write(submission.EntryPoint);
        writer.Write(submission.HasResult);
        WriteAll(writer, submission.References, (to, path) => to.Write(path));
    }

    private static CompiledSubmission ReadSubmission(BinaryReader reader) => new(
        reader.ReadInt32(),
        ReadBytes(reader),
        ReadBytes(reader),
        reader.ReadInt32(),
        reader.ReadBoolean(),
        ReadAll(reader, from => from.ReadString()));

    private static void WriteBytes(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static void WriteAll<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<BinaryWriter, T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(writer, item);
    }

    private static T[] ReadAll<T>(BinaryReader reader, Func<BinaryReader, T> read)
    {
        var items = new T[reader.ReadInt32()];
        for (var i = 0; i < items.Length; i++)
            items[i] = read(reader);
        return items;
    }
}
