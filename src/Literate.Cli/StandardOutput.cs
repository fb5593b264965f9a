using System.Text;

namespace Literate.Cli;

/// <summary>Standard output cannot be written.</summary>
/// <remarks>It is an <see cref="IOException"/> too, so that what goes on without a terminal that was closed still does.</remarks>
internal sealed class StandardOutputException(IOException cause) : IOException(
    $"Standard output cannot be written: {cause.Message.TrimEnd('.')}. What was not printed is lost; run the command again, with another place for its output.", cause);

/// <summary>Standard output, where a failure says that it is one of standard output, and not of a file.</summary>
internal sealed class StandardOutput(TextWriter inner) : TextWriter
{
    /// <summary>Standard output in UTF-8, whatever the system prefers: what is written for programs is the same everywhere.</summary>
    public static StandardOutput InUtf8() => new(new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true });

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value)); // In one write.

    public override void Flush() => Try(inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (IOException error)
        {
            throw new StandardOutputException(error);
        }
    }
}
