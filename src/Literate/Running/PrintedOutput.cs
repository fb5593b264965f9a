using System.Text;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>What a worker prints: its two streams, brought into the order in which they were written as far as marks tell it.</summary>
/// <remarks>Between two marks, what came on standard output stands before what came on standard error.</remarks>
internal sealed class PrintedOutput
{
    private readonly MarkedStream _output;
    private readonly MarkedStream _error;

    // Stateful: a character may be cut by the end of a segment.
    private readonly Decoder _outputDecoder = Encoding.UTF8.GetDecoder();
    private readonly Decoder _errorDecoder = Encoding.UTF8.GetDecoder();

    /// <summary>Starts to read the streams.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="mark">The worker's marks.</param>
    /// <param name="limit">How many bytes of each are kept until they are taken.</param>
    public PrintedOutput(Stream output, Stream error, OutputMark mark, long limit)
    {
        _output = new MarkedStream(output, isError: false, mark, limit);
        _error = new MarkedStream(error, isError: true, mark, limit);
        _ = _output.ReadAsync();
        _ = _error.ReadAsync();
    }

    /// <summary>Moves all that was printed before a mark into a cell's outputs; waits until it has come.</summary>
    public async Task MoveAsync(int mark, OutputCollector outputs, CancellationToken cancellationToken)
    {
        await _output.ReachedAsync(mark).WaitAsync(cancellationToken).ConfigureAwait(false);
        await _error.ReachedAsync(mark).WaitAsync(cancellationToken).ConfigureAwait(false);
        Move([.. _output.TakeBefore(mark), .. _error.TakeBefore(mark)], outputs);
    }

    /// <summary>Waits until both streams have ended.</summary>
    public Task EndedAsync() => Task.WhenAll(_output.EndedAsync(), _error.EndedAsync());

    /// <summary>Moves what was printed and not moved yet into a cell's outputs.</summary>
    /// <returns>The first and the last lines of what came last on standard error.</returns>
    public string MoveRest(OutputCollector outputs)
    {
        var errors = _error.TakeBefore();
        Move([.. _output.TakeBefore(), .. errors], outputs);
        var lastSegment = errors is [.., var last] ? last.Bytes : [];
        return StreamEnds.Of(Encoding.UTF8.GetString(lastSegment), Encoding.UTF8.GetString(_error.Tail));
    }

    private void Move(IEnumerable<PrintedSegment> segments, OutputCollector outputs)
    {
        foreach (var segment in segments.OrderBy(segment => segment.AfterMark).ThenBy(segment => segment.IsError))
        {
            var decoder = segment.IsError ? _errorDecoder : _outputDecoder;
            var text = new char[decoder.GetCharCount(segment.Bytes, flush: false)];
            decoder.GetChars(segment.Bytes, text, flush: false);
            outputs.Write(segment.IsError ? StreamOutput.StandardError : StreamOutput.StandardOutput, new string(text));
        }
    }
}
