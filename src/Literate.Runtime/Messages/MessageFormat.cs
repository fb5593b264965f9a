using System.Text;
using static Literate.Runtime.Messages.WorkerMessage;

namespace Literate.Runtime.Messages;

/// <summary>
/// How a message looks in bytes: a kind, then its members in order. Written by hand rather than by a serializer because the
/// worker must start in the time it takes to start a process, and both sides are always of the same build.
/// </summary>
internal static class MessageFormat
{
    private enum Kind : byte
    {
        Prepare = 1,
        Run,
        Ready,
        Stop,
        Marked,
        Displayed,
        DisplayUpdated,
        Returned,
        Threw,
        Stopped,
        Finished,
        Written,
    }

    public static byte[] Encode(WorkerMessage message)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Text);
        switch (message)
        {
            case Prepare prepare:
                writer.Write((byte)Kind.Prepare);
                writer.Write(prepare.WorkingDirectory);
                writer.Write(prepare.OutputLimit);
                writer.Write(prepare.TellsOfErrors);
                break;
            case Run run:
                writer.Write((byte)Kind.Run);
                writer.Write(run.Submission);
                WriteBytes(writer, run.Assembly);
                WriteBytes(writer, run.Symbols);
                writer.Write(run.EntryPoint);
                writer.Write(run.HasResult);
                WriteList(writer, run.References, writer.Write);
                break;
            case Ready ready:
                writer.Write((byte)Kind.Ready);
                writer.Write(ready.Runtime);
                break;
            case Stop:
                writer.Write((byte)Kind.Stop);
                break;
            case Marked marked:
                writer.Write((byte)Kind.Marked);
                writer.Write(marked.Number);
                break;
            case Displayed displayed:
                writer.Write((byte)Kind.Displayed);
                writer.Write(displayed.DisplayId);
                WriteValues(writer, displayed.Value);
                break;
            case DisplayUpdated updated:
                writer.Write((byte)Kind.DisplayUpdated);
                writer.Write(updated.DisplayId);
                WriteValues(writer, updated.Value);
                break;
            case Returned returned:
                writer.Write((byte)Kind.Returned);
                WriteValues(writer, returned.Value);
                break;
            case Threw threw:
                writer.Write((byte)Kind.Threw);
                writer.Write(threw.TypeName);
                writer.Write(threw.Message);
                WriteFrames(writer, threw.Frames);
                break;
            case Stopped stopped:
                writer.Write((byte)Kind.Stopped);
                WriteFrames(writer, stopped.Frames);
                break;
            case Finished finished:
                writer.Write((byte)Kind.Finished);
                writer.Write(finished.Submission);
                break;
            case Written written:
                writer.Write((byte)Kind.Written);
                writer.Write(written.Number);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(message), message, "This message has no form in bytes.");
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no message.</exception>
    public static WorkerMessage Decode(byte[] message)
    {
        try
        {
            using var bytes = new MemoryStream(message);
            using var reader = new BinaryReader(bytes, Text);
            var read = Read(reader);
            return bytes.Position == bytes.Length ? read : throw new InvalidDataException("A message from the other process is too long.");
        }
        catch (Exception error) when (error is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException("What came from the other process is no message.", error);
        }
    }

    private static WorkerMessage Read(BinaryReader reader) => (Kind)reader.ReadByte() switch
    {
        Kind.Prepare => new Prepare(reader.ReadString(), reader.ReadInt32(), reader.ReadBoolean()),
        Kind.Run => new Run(
            reader.ReadInt32(),
            ReadBytes(reader),
            ReadBytes(reader),
            reader.ReadInt32(),
            reader.ReadBoolean(),
            ReadList(reader, reader.ReadString)),
        Kind.Ready => new Ready(reader.ReadString()),
        Kind.Stop => new Stop(),
        Kind.Marked => new Marked(reader.ReadInt32()),
        Kind.Displayed => new Displayed(reader.ReadString(), ReadValues(reader)),
        Kind.DisplayUpdated => new DisplayUpdated(reader.ReadString(), ReadValues(reader)),
        Kind.Returned => new Returned(ReadValues(reader)),
        Kind.Threw => new Threw(reader.ReadString(), reader.ReadString(), ReadFrames(reader)),
        Kind.Stopped => new Stopped(ReadFrames(reader)),
        Kind.Finished => new Finished(reader.ReadInt32()),
        Kind.Written => new Written(reader.ReadInt32()),
        var unknown => throw new InvalidDataException($"A message of the unknown kind {(byte)unknown} came from the other process."),
    };

    // A value can hold half a surrogate pair; it travels as the replacement character instead of failing the message.
    private static Encoding Text { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    private static void WriteBytes(BinaryWriter writer, ReadOnlySpan<byte> bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private static byte[] ReadBytes(BinaryReader reader) => reader.ReadBytes(reader.ReadInt32());

    private static void WriteValues(BinaryWriter writer, IReadOnlyList<FormattedValue> values) =>
        WriteList(writer, values, value =>
        {
            writer.Write(value.MimeType);
            writer.Write(value.Value);
        });

    private static IReadOnlyList<FormattedValue> ReadValues(BinaryReader reader) =>
        ReadList(reader, () => new FormattedValue(reader.ReadString(), reader.ReadString()));

    private static void WriteFrames(BinaryWriter writer, IReadOnlyList<ExceptionFrame> frames) =>
        WriteList(writer, frames, frame =>
        {
            writer.Write(frame.Method);
            writer.Write(frame.File ?? "");
            writer.Write(frame.Line);
        });

    private static List<ExceptionFrame> ReadFrames(BinaryReader reader) => ReadList(reader, () =>
    {
        var method = reader.ReadString();
        var file = reader.ReadString();
        return new ExceptionFrame(method, file.Length == 0 ? null : file, reader.ReadInt32());
    });

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write(items.Count);
        foreach (var item in items)
            write(item);
    }

    private static List<T> ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        var items = new List<T>(Math.Min(count, 1024));
        for (var i = 0; i < count; i++)
            items.Add(read());
        return items;
    }
}
