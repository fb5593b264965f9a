using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Literate.Books;
using Literate.Documents;
using Literate.Runtime.Messages;

namespace Literate.Running;

/// <summary>Gathers what a running cell gives, joining what is written to the same stream without anything in between.</summary>
/// <remarks>A cell that prints without end costs no more memory than one that gives as much as is kept.</remarks>
/// <param name="executionCount">The cell's number, which its result carries.</param>
/// <param name="limit">How many characters of its outputs are kept.</param>
internal sealed class OutputCollector(int executionCount, int limit)
{
    private readonly int _limit = limit;
    private readonly List<(string? DisplayId, Output Output, int Cost)> _outputs = [];
    private readonly StringBuilder _text = new();
    private string? _stream;
    private int _room = limit;
    private bool _isCut;

    /// <summary>Told of each output as it comes; what is printed to a stream comes in pieces.</summary>
    public Action<Output>? Given { get; init; }

    /// <summary>Whether somebody is told of outputs as they come.</summary>
    public bool IsWatched => Given is not null;

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
        // An update takes the room of what it replaces.
        if (message is WorkerMessage.DisplayUpdated { DisplayId: var replaced } && PlaceOf(replaced) is >= 0 and var place)
            _room += _outputs[place].Cost;

        var cost = CostOf(message);
        if (!HasRoomFor(cost))
            return; // Half of a value is none.

        switch (message)
        {
            case WorkerMessage.Displayed displayed:
                Add(new DisplayOutput(Bundle(displayed.Value)), displayed.DisplayId, cost);
                break;
            case WorkerMessage.DisplayUpdated updated:
                Update(updated.DisplayId, new DisplayOutput(Bundle(updated.Value)), cost);
                break;
            case WorkerMessage.Returned returned:
                Add(new ResultOutput(Bundle(returned.Value), executionCount));
                break;
        }
    }

    /// <summary>Adds what was printed to a stream; as much of it as there is room for.</summary>
    /// <param name="stream">The stream's name.</param>
    /// <param name="text">The text.</param>
    public void Write(string stream, string text)
    {
        if (_isCut)
            return;

        var end = Math.Min(text.Length, _room);
        if (end > 0 && end < text.Length && char.IsLowSurrogate(text[end]))
            end--; // Half a character is none, and no document could hold it.
        var kept = text[..end];
        _room -= kept.Length;
        Append(stream, kept);
        if (kept.Length < text.Length)
            Cut();
    }

    private bool HasRoomFor(int size)
    {
        if (size > _room || _isCut)
        {
            Cut();
            return false;
        }

        _room -= size;
        return true;
    }

    /// <summary>Says once that what comes from here on is left out.</summary>
    private void Cut()
    {
        if (_isCut)
            return;
        _isCut = true;
        Append(StreamOutput.StandardOutput, string.Create(
            CultureInfo.InvariantCulture,
            $"\n… (the output is cut here: a cell may give {_limit:N0} characters, see \"limits\" in {BookSettings.FileName})\n"));
    }

    private static int CostOf(WorkerMessage message) => message switch
    {
        WorkerMessage.Displayed displayed => CostOf(displayed.Value),
        WorkerMessage.DisplayUpdated updated => CostOf(updated.Value),
        WorkerMessage.Returned returned => CostOf(returned.Value),
        _ => 0,
    };

    // A value's type counts too, or values of no length could be shown without end.
    private static int CostOf(IReadOnlyList<FormattedValue> value) => value.Sum(representation => representation.MimeType.Length + representation.Value.Length);

    private int PlaceOf(string displayId) => _outputs.FindIndex(item => item.DisplayId == displayId);

    /// <summary>Adds an output behind the others.</summary>
    /// <param name="output">The output.</param>
    /// <param name="displayId">What an update names it by.</param>
    /// <param name="cost">The room it has taken.</param>
    public void Add(Output output, string? displayId = null, int cost = 0)
    {
        EndStream();
        _outputs.Add((displayId, output, cost));
        Given?.Invoke(output);
    }

    /// <summary>Changes an output shown before by the same cell. One that an earlier cell showed is shown anew.</summary>
    private void Update(string displayId, Output output, int cost)
    {
        EndStream();
        if (PlaceOf(displayId) is >= 0 and var place)
            _outputs[place] = (displayId, output, cost);
        else
            _outputs.Add((displayId, output, cost));
        Given?.Invoke(output); // Who watches sees the old one, and now the new one.
    }

    private void Append(string stream, string text)
    {
        if (text.Length == 0)
            return;
        if (_stream != stream)
            EndStream();
        _stream = stream;
        _text.Append(text);
        Given?.Invoke(new StreamOutput(stream, text));
    }

    private void EndStream()
    {
        if (_stream is null)
            return;

        _outputs.Add((null, new StreamOutput(_stream, _text.ToString()), 0));
        _text.Clear();
        _stream = null;
    }

    private static MimeBundle Bundle(IReadOnlyList<FormattedValue> values) =>
        new([.. values.Select(value => new MimeEntry(value.MimeType, value.Value))]);
}
