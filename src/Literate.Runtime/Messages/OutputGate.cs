using System.Globalization;
using System.Text;

namespace Literate.Runtime.Messages;

/// <summary>The three ways by which a cell's outputs leave the worker, kept in order by marks.</summary>
/// <remarks>Any number of threads may use it at a time. What was given to it has left the process when the call returns.</remarks>
/// <param name="channel">Where messages go.</param>
/// <param name="standardOutput">The process's standard output, below <see cref="Console"/>.</param>
/// <param name="standardError">The process's standard error, below <see cref="Console"/>.</param>
/// <param name="mark">The marks that the engine looks for.</param>
public sealed class OutputGate(MessageChannel channel, Stream standardOutput, Stream standardError, OutputMark mark)
{
    private readonly Lock _leaving = new();

    // Stateful: half of a surrogate pair waits for the other half, which may come with the next write.
    private readonly Encoder _outputEncoder = new UTF8Encoding(false).GetEncoder();
    private readonly Encoder _errorEncoder = new UTF8Encoding(false).GetEncoder();
    private int _lastMark;

    /// <summary>How many characters a value or an exception's message may have to be sent; a longer one would fill the engine.</summary>
    public int Limit { get; set; } = int.MaxValue;

    /// <summary>Whether the engine is told of each write to standard error, because somebody watches what comes.</summary>
    public bool TellsOfErrors { get; set; }

    /// <summary>Writes text to one of the streams.</summary>
    /// <param name="isError">Whether it goes to standard error.</param>
    /// <param name="text">The text.</param>
    public void Write(bool isError, ReadOnlySpan<char> text)
    {
        lock (_leaving)
        {
            if (!isError)
            {
                WriteText(standardOutput, _outputEncoder, text);
                return;
            }

            WriteMarks(); // Standard error is the one that is written to less often, so its writes bear the marks.
            WriteText(standardError, _errorEncoder, text);
            WriteMarks();
            if (TellsOfErrors)
                TellOfError();
        }
    }

    /// <summary>Sends a message; the engine takes it after all that was printed before.</summary>
    public void Send(WorkerMessage message)
    {
        lock (_leaving)
        {
            WriteMarks();
            channel.Send(new WorkerMessage.Marked(_lastMark));
            channel.Send(Fitting(message));
        }
    }

    private WorkerMessage Fitting(WorkerMessage message) => message switch
    {
        WorkerMessage.Displayed displayed => displayed with { Value = Fitting(displayed.Value) },
        WorkerMessage.DisplayUpdated updated => updated with { Value = Fitting(updated.Value) },
        WorkerMessage.Returned returned => new WorkerMessage.Returned(Fitting(returned.Value)),
        WorkerMessage.Threw threw when threw.Message.Length > Limit => threw with { Message = threw.Message[..Limit] + "…" },
        _ => message,
    };

    private IReadOnlyList<FormattedValue> Fitting(IReadOnlyList<FormattedValue> value) =>
        value.Sum(representation => (long)representation.Value.Length) is var length && length <= Limit
            ? value
            : [new FormattedValue("text/plain", string.Create(CultureInfo.InvariantCulture, $"… (a value of {length:N0} characters is left out: a cell may give {Limit:N0}, see \"limits\" in literate.json)"))];

    private void TellOfError()
    {
        try
        {
            channel.Send(new WorkerMessage.Written(_lastMark));
        }
        catch (IOException)
        {
            // The engine is gone, and this process will be in a moment; the write itself was none of its fault.
        }
    }

    private void WriteMarks()
    {
        var bytes = mark.Of(++_lastMark);
        WriteBytes(standardOutput, bytes);
        WriteBytes(standardError, bytes);
    }

    private static void WriteText(Stream stream, Encoder encoder, ReadOnlySpan<char> text)
    {
        var bytes = new byte[encoder.GetByteCount(text, flush: false)];
        WriteBytes(stream, bytes.AsSpan(0, encoder.GetBytes(text, bytes, flush: false)));
    }

    private static void WriteBytes(Stream stream, ReadOnlySpan<byte> bytes)
    {
        try
        {
            stream.Write(bytes);
            stream.Flush();
        }
        catch (IOException)
        {
            // The engine reads to the end, so it is gone, and this process will be in a moment.
        }
    }
}
