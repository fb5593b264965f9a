using System.Text;
using Literate.Runtime.Messages;

namespace Literate.Worker;

/// <summary>
/// What <see cref="Console"/> writes to. Each write leaves the process before it returns, so that what a cell printed is
/// not lost when its process dies in the next instruction.
/// </summary>
internal sealed class ConsoleWriter : TextWriter
{
    private readonly OutputGate _gate;
    private readonly bool _isError;

    public ConsoleWriter(OutputGate gate, bool isError)
    {
        _gate = gate;
        _isError = isError;
        NewLine = "\n"; // A notebook's outputs are the same on every machine, so a line ends in the same way on every machine.
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (buffer.Length > 0)
            _gate.Write(_isError, buffer);
    }

    // The base class would write the line and its end one after the other, and another thread's text could come between.
    public override void WriteLine(string? value) => Write(value + NewLine);

    public override void WriteLine(ReadOnlySpan<char> buffer) => Write(string.Concat(buffer, NewLine));
}
