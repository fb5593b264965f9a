using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>Gathers what a running cell gives, joining what is written to the same stream without anything in between.</summary>
/// <remarks>A cell that prints without end costs no more memory than one that gives <see cref="Limit"/> characters.</remarks>
internal sealed class OutputCollector(int executionCount)
{
    /// <summary>How many characters of a cell's outputs are kept.</summary>
    public const int Limit = 1_000_000;


    private readonly List<(string? DisplayId, Output Output)> _outputs = [];
    private readonly StringBuilder _text = new();
    private string? _stream;
    private int _size;

    /// <summary>The outputs so far.</summary>
    public ImmutableArray<Output> Outputs
    {
        get
        {
            EndStream();
            return [.. _outputs.Select(item => item.Output)];
        }
    }

    /// <summary>Takes a message of the worker's; what is no output is passed over.</summary>
    public void Take(WorkerMessage message)
    {
        if (_size > Limit)
            return;
        _size += SizeOf(message);
        if (_size > Limit)
        {
            Write(StreamOutput.StandardOutput, string.Create(CultureInfo.InvariantCulture, $"\n… (the output is cut here: a cell may give {Limit:N0} characters)\n"));
            return;
        }

        switch (message)
        {
            case WorkerMessage.Wrote wrote:
                Write(wrote.IsError ? StreamOutput.StandardError : StreamOutput.StandardOutput, wrote.Text);
                break;
            case WorkerMessage.Displayed displayed:
                Add(new DisplayOutput(Bundle(displayed.Value)), displayed.DisplayId);
                break;
            case WorkerMessage.DisplayUpdated updated:
                Update(updated.DisplayId, new DisplayOutput(Bundle(updated.Value)));
                break;
            case WorkerMessage.Returned returned:
                Add(new ResultOutput(Bundle(returned.Value), executionCount));
                break;
        }
    }

    private static int SizeOf(WorkerMessage message) => message switch
    {
        WorkerMessage.Wrote wrote => wrote.Text.Length,
        WorkerMessage.Displayed displayed => displayed.Value.Sum(value => value.Value.Length),
        WorkerMessage.DisplayUpdated updated => updated.Value.Sum(value => value.Value.Length),
        WorkerMessage.Returned returned => returned.Value.Sum(value => value.Value.Length),
        _ => 0,
    };

    /// <summary>Adds an output behind the others.</summary>
    public void Add(Output output, string? displayId = null)
    {
        EndStream();
        _outputs.Add((displayId, output));
    }

    /// <summary>Changes an output shown before by the same cell. One that an earlier cell showed is shown anew.</summary>
    private void Update(string displayId, Output output)
    {
        EndStream();
        var place = _outputs.FindIndex(item => item.DisplayId == displayId);
        if (place < 0)
            _outputs.Add((displayId, output));
        else
            _outputs[place] = (displayId, output);
    }

    private void Write(string stream, string text)
    {
        if (_stream != stream)
            EndStream();
        _stream = stream;
        _text.Append(text);
    }

    private void EndStream()
    {
        if (_stream is null)
            return;

        _outputs.Add((null, new StreamOutput(_stream, _text.ToString())));
        _text.Clear();
        _stream = null;
    }

    private static MimeBundle Bundle(IReadOnlyList<FormattedValue> values) =>
        new([.. values.Select(value => new MimeEntry(value.MimeType, value.Value))]);
}
