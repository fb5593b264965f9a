using System.Collections.Immutable;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Compares the outputs of a cell with those its file has, and keeps of the file what still holds.</summary>
internal static class IpynbOutputs
{
    /// <summary>Whether two lists of outputs say the same. What a file holds beyond the model does not count.</summary>
    public static bool AreSame(ImmutableArray<Output> stored, ImmutableArray<Output> outputs) =>
        stored.Length == outputs.Length && stored.Zip(outputs, AreSame).All(same => same);

    /// <summary>The array of <paramref name="outputs"/>.</summary>
    /// <param name="stored">The outputs that the cell has in the file.</param>
    /// <param name="outputs">The outputs that it is to have.</param>
    /// <param name="keep">How to write an output that the file has already.</param>
    public static JsonPart Part(ImmutableArray<Output> stored, ImmutableArray<Output> outputs, Func<JsonElement, JsonPart> keep)
    {
        // First those that kept their place, so that of several that say the same each is written as it was.
        var kept = new JsonElement?[outputs.Length];
        var left = stored.ToList<Output?>();
        for (var i = 0; i < Math.Min(stored.Length, outputs.Length); i++)
            Keep(i, i);
        for (var i = 0; i < outputs.Length; i++)
            Keep(i, left.FindIndex(output => output is not null && AreSame(output, outputs[i])));

        return new JsonPart.List([.. outputs.Select((output, i) =>
            kept[i] is { } json ? keep(json) : IpynbOutputWriter.Part(output))]);

        void Keep(int place, int from)
        {
            if (kept[place] is not null || from < 0 || left[from] is not { } output || !AreSame(output, outputs[place]))
                return;

            (kept[place], left[from]) = (output.Json, null);
        }
    }

    /// <summary>
    /// The outputs, each of those that are new as if it came from the place of one that the file has and that is to go: so it
    /// is written in that one's order and form.
    /// </summary>
    public static ImmutableArray<Output> InPlace(ImmutableArray<Output> stored, ImmutableArray<Output> outputs)
    {
        var left = stored.ToList();
        var isKept = outputs.Select(output => left.FindIndex(known => AreSame(known, output)) is >= 0 and var at && Take(at)).ToList();
        return [.. outputs.Select((output, i) => isKept[i] ? output : Placed(output))];

        Output Placed(Output output)
        {
            var from = left.FindIndex(known => KindOf(known) == KindOf(output));
            if (from < 0)
                return output;

            var placed = InPlaceOf(left[from], output);
            left.RemoveAt(from);
            return placed;
        }

        bool Take(int at)
        {
            left.RemoveAt(at);
            return true;
        }
    }

    private static (Type Type, string? Stream) KindOf(Output output) => (output.GetType(), (output as StreamOutput)?.Name);

    /// <summary>An output as if it came from the place that another has in the file, with all that the model has no room for.</summary>
    public static Output InPlaceOf(Output stored, Output output) => output with { Json = stored.Json };

    // The members of a MIME bundle have no order in a file, though they have one in the model.
    private static bool AreSame(Output one, Output other) => Sorted(one) == Sorted(other);

    private static Output Sorted(Output output) => output switch
    {
        DisplayOutput display => display with { Data = Sorted(display.Data) },
        ResultOutput result => result with { Data = Sorted(result.Data) },
        _ => output,
    };

    private static MimeBundle Sorted(MimeBundle bundle) =>
        new([.. bundle.Entries.OrderBy(entry => entry.MimeType, StringComparer.Ordinal)]);
}
