using Literate.Cells;
using Literate.Documents;

namespace Literate.Cli.Running;

/// <summary>
/// Prints outputs of cells as they come: what a cell prints to the stream it was printed to, values as text to standard
/// output. Nothing is changed in it.
/// </summary>
internal sealed class OutputPrinter(TextWriter output, TextWriter error)
{
    private bool _isAtStartOfLine = true;

    /// <summary>Prints an output.</summary>
    public void Print(CodeCell cell, Output given)
    {
        switch (given)
        {
            case StreamOutput { Name: StreamOutput.StandardError } stream:
                error.Write(stream.Text);
                break;
            case StreamOutput stream:
                output.Write(stream.Text);
                _isAtStartOfLine = stream.Text.EndsWith('\n');
                break;
            case DisplayOutput display:
                PrintValue(display, display.Data);
                break;
            case ResultOutput result:
                PrintValue(result, result.Data);
                break;
            case ErrorOutput expected when cell.Disposition is Disposition.RaisesException or Disposition.DoesNotCompile:
                EndLine();
                error.Write($"{expected.Name}: {expected.Value}\n{string.Concat(expected.Traceback.Select(line => $"{line}\n"))}");
                break;
            // Of a failure that is not expected more can be told when the notebook has ended.
        }
    }

    /// <summary>Makes sure that what follows begins a line.</summary>
    public void EndLine()
    {
        if (!_isAtStartOfLine)
            output.Write('\n');
        _isAtStartOfLine = true;
    }

    private void PrintValue(Output value, MimeBundle data)
    {
        EndLine();
        var text = data["text/plain"] ?? OutputText.Of([value]);
        output.Write(text.EndsWith('\n') ? text : text + '\n');
    }
}
