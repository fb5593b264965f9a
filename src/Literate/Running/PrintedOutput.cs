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

    // Stateful: a character may be cut by the end of a piece.
    private readonly Decoder _outputDecoder = Encoding.UTF8.GetDecoder();
    private readonly Decoder _errorDecoder = Encoding.UTF8.GetDecoder();

    /// <summary>Starts to read the streams.</summary>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="mark">The worker's marks.</param>
    /// <param name="limit">How many bytes of each are kept until they are taken.</param>
    public PrintedOutput(Stream output, Stream error, OutputMark mark, long limit)
    {
        _output = new MarkedStream(output, mark, limit);
        _error = new MarkedStream(error, mark, limit);
        _ = _output.ReadAsync();
        _ = _error.ReadAsync();
    }

    /// <summary>Moves all that was printed before a mark into a cell's outputs; waits until it has come.</summary>
    public async Task MoveAsync(int mark, OutputCollector outputs, CancellationToken cancellationToken)
    {
        await _output.ReachedAsync(mark).WaitAsync(cancellationToken).ConfigureAwait(false);
        await _error.ReachedAsync(mark).WaitAsync(cancellationToken).ConfigureAwait(false);
        Move(_output.TakeBefore(mark), _error.TakeBefore(mark), outputs);
    }

    /// <summary>
    /// Moves what has come on standard output so far, up to the mark after one that was reached: nothing can stand before it
    /// any more.
    /// </summary>
    /// <param name="reached">A mark that both streams have reached, and whose message, if it has one, has been dealt with.</param>
    /// <param name="outputs">Gets what was printed.</param>
    public void MoveReady(int reached, OutputCollector outputs) => Move(_output.TakeBefore(reached + 1), new PrintedPieces([], []), outputs);

    /// <summary>Waits until more has come on standard output than had when this was called.</summary>
    public Task NewsAsync() => _output.NewsAsync();

    /// <summary>Waits until both streams have ended.</summary>
    public Task EndedAsync() => Task.WhenAll(_output.EndedAsync(), _error.EndedAsync());

    /// <summary>Moves what was printed and not moved yet into a cell's outputs.</summary>
    /// <returns>The first and the last lines of what came last on standard error.</returns>
    public string MoveRest(OutputCollector outputs)
    {
        var errors = _error.TakeBefore();
        Move(_output.TakeBefore(), errors, outputs);
        EndCharacters(outputs);
        var last = errors.Pieces is [.., var piece] ? errors.Bytes.AsSpan(errors.Bytes.Length - piece.Length) : [];
        return StreamEnds.Of(Encoding.UTF8.GetString(last), Encoding.UTF8.GetString(_error.Tail));
    }

    /// <summary>Ends what a cell has printed: a character of which the end never came is shown as one that is broken.</summary>
    public void EndCharacters(OutputCollector outputs)
    {
        Decode(_outputDecoder, [], flush: true, StreamOutput.StandardOutput, outputs);
        Decode(_errorDecoder, [], flush: true, StreamOutput.StandardError, outputs);
    }

    /// <summary>Goes through both at once, by the marks; neighbours of the same stream are moved together.</summary>
    private void Move(PrintedPieces output, PrintedPieces error, OutputCollector outputs)
    {
        var (ofOutput, ofError) = (new Cursor(output), new Cursor(error));
        while (ofOutput.Mark is not null || ofError.Mark is not null)
        {
            var length = ofOutput.TakeThrough(ofError.Mark ?? int.MaxValue);
            Decode(_outputDecoder, ofOutput.Back(length), flush: false, StreamOutput.StandardOutput, outputs);
            length = ofError.TakeThrough((ofOutput.Mark ?? int.MaxValue) - 1);
            Decode(_errorDecoder, ofError.Back(length), flush: false, StreamOutput.StandardError, outputs);
        }
    }

    private static void Decode(Decoder decoder, ReadOnlySpan<byte> bytes, bool flush, string stream, OutputCollector outputs)
    {
        var text = new char[decoder.GetCharCount(bytes, flush)];
        decoder.GetChars(bytes, text, flush);
        outputs.Write(stream, new string(text));
    }

    /// <summary>A place among pieces.</summary>
    private struct Cursor(PrintedPieces pieces)
    {
        private int _piece;
        private int _byte;

        /// <summary>The mark before the next piece; null at the end.</summary>
        public readonly int? Mark => _piece < pieces.Pieces.Count ? pieces.Pieces[_piece].AfterMark : null;

        /// <summary>Goes on behind all pieces that stand after a mark up to this one.</summary>
        /// <returns>How many bytes that were.</returns>
        public int TakeThrough(int mark)
        {
            var start = _byte;
            for (; Mark <= mark; _piece++)
                _byte += pieces.Pieces[_piece].Length;
            return _byte - start;
        }

        /// <summary>The bytes that were gone through last.</summary>
        public readonly ReadOnlySpan<byte> Back(int length) => pieces.Bytes.AsSpan(_byte - length, length);
    }
}
