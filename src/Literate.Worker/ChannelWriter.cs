using System.Text;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>
/// What <see cref="Console"/> writes to. Each write leaves the process before it returns, so that what a cell printed is
/// not lost when its process dies in the next instruction.
/// </summary>
internal sealed class ChannelWriter : TextWriter
{
    private readonly MessageChannel _channel;
    private readonly bool _isError;

    public ChannelWriter(MessageChannel channel, bool isError)
    {
        _channel = channel;
        _isError = isError;
        NewLine = "\n"; // A notebook's outputs are the same on every machine, so a line ends in the same way on every machine.
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _channel.Send(new WorkerMessage.Wrote(_isError, value));
    }

    // The base class would write the line and its end one after the other, and another thread's text could come between.
    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
}
