using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Finds the values to change in the outputs that a file has, so that all around them stays as it is.</summary>
internal static class IpynbOutputEdit
{
    /// <summary>What to write in the place of a value of the file.</summary>
    public sealed record Change(JsonElement Old, JsonPart New);

    /// <summary>The changes that make the outputs of a file say what others say; null where that takes more than new values.</summary>
    /// <param name="stored">The outputs that the file has.</param>
    /// <param name="outputs">What they are to say.</param>
    public static IReadOnlyList<Change>? Changes(ImmutableArray<Output> stored, ImmutableArray<Output> outputs)
    {
        if (stored.Length != outputs.Length)
            return null;

        var changes = stored.Zip(outputs, Changes).ToList();
        return changes.Contains(null) ? null : [.. changes.SelectMany(change => change!)];
    }

    private static List<Change>? Changes(Output stored, Output output)
    {
        if (IpynbOutputs.AreSame([stored], [output]))
            return [];

        var isOfOneShape = (stored, output) switch
        {
            (StreamOutput, StreamOutput) or (ErrorOutput, ErrorOutput) => true,
            (DisplayOutput one, DisplayOutput other) => HaveSameTypes(one.Data, other.Data),
            (ResultOutput one, ResultOutput other) => HaveSameTypes(one.Data, other.Data),
            _ => false,
        };
        if (!isOfOneShape)
            return null;

        var written = IpynbOutputWriter.Part(IpynbOutputs.InPlaceOf(stored, output));
        var changes = new List<Change>();
        return Collect(stored.Json, written, changes) ? changes : null;
    }

    private static bool HaveSameTypes(MimeBundle one, MimeBundle other) =>
        one.Entries.Select(entry => entry.MimeType).ToHashSet().SetEquals(other.Entries.Select(entry => entry.MimeType));

    /// <summary>Adds what is new among the members of an object; false where one has no value in the file yet.</summary>
    private static bool Collect(JsonElement old, JsonPart.Members written, List<Change> changes)
    {
        // Of members of one name the last one counts, and it is the last one that is changed.
        foreach (var member in written.Items)
        {
            var there = JsonPath.Find(old, [member.Name]);
            if (there.ValueKind == JsonValueKind.Undefined)
                return false;
            if (member.Value is JsonPart.Members inner && !Collect(there, inner, changes))
                return false;
            if (member.Value is not JsonPart.Members && !IsOf(member.Value, there))
                changes.Add(new Change(there, member.Value));
        }

        return true;
    }

    private static bool IsOf(JsonPart part, JsonElement there) =>
        part is JsonPart.Stored(var value) && JsonMarshal.GetRawUtf8Value(value).SequenceEqual(JsonMarshal.GetRawUtf8Value(there));
}
