using System.Collections.Immutable;
using Literate.Documents;
using Literate.Verdicts;

namespace Literate.Comparing;

/// <summary>An output as it is compared: writes to one stream joined, the wrapping of kernels taken off.</summary>
/// <param name="Output">The output.</param>
/// <param name="Sources">The outputs that it was made of.</param>
internal sealed record OutputPiece(Output Output, ImmutableArray<Output> Sources)
{
    /// <summary>What kind of output it is; only those of one kind are held against each other.</summary>
    public string Kind => Output switch
    {
        StreamOutput stream => stream.Name,
        ErrorOutput => "error",
        _ => "value",
    };

    /// <summary>Whether it is as expected that nothing comes: it stands for any lines, and so for none.</summary>
    public bool MayBeMissing => Output is StreamOutput { IsWritten: true } stream
        && OutputText.Plain(stream.Text).Split('\n').All(line => line == Wildcards.AnyLines);

    /// <summary>The representations of a value; none where it is no value.</summary>
    public MimeBundle Data => Output switch
    {
        DisplayOutput display => display.Data,
        ResultOutput result => result.Data,
        _ => new MimeBundle([]),
    };

    /// <summary>The pieces of a cell's outputs.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="unordered">Whether all that was written to a stream is one piece, wherever it stands among the others.</param>
    public static IReadOnlyList<OutputPiece> Of(IEnumerable<Output> outputs, bool unordered)
    {
        var pieces = new List<OutputPiece>();
        foreach (var output in outputs)
        {
            var place = output is StreamOutput stream
                ? pieces.FindLastIndex(piece => piece.Output is StreamOutput other && other.Name == stream.Name)
                : -1;
            if (place >= 0 && (unordered || place == pieces.Count - 1))
                pieces[place] = pieces[place].Joined((StreamOutput)output);
            else
                pieces.Add(new OutputPiece(OutputNormalizer.Unwrapped(output), [output]));
        }

        return pieces;
    }

    private OutputPiece Joined(StreamOutput next)
    {
        var stream = (StreamOutput)Output;
        return new OutputPiece(stream with { Text = stream.Text + next.Text }, Sources.Add(next));
    }
}
