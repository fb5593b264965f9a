using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Reads one output of a code cell.</summary>
internal static class IpynbOutputReader
{
    public static Output Read(JsonElement json)
    {
        JsonMember.Object(json, "outputs");
        return ReadByType(json) with { Json = json };
    }

    private static Output ReadByType(JsonElement json) => JsonMember.String(json, "output_type") switch
    {
        "stream" => new StreamOutput(
            JsonMember.String(json, "name") ?? StreamOutput.StandardOutput, JsonMember.Text(json, "text")),
        "display_data" => new DisplayOutput(ReadBundle(json)),
        "execute_result" => new ResultOutput(ReadBundle(json), JsonMember.Integer(json, "execution_count")),
        "error" => new ErrorOutput(
            JsonMember.String(json, "ename") ?? "",
            JsonMember.String(json, "evalue") ?? "",
            [.. JsonMember.Strings(json, "traceback")]),
        null => throw IpynbErrors.NoOutputType(json),
        var other => throw IpynbErrors.UnknownOutputType(JsonMember.Find(json, "output_type"), other),
    };

    private static MimeBundle ReadBundle(JsonElement output)
    {
        if (!output.TryGetProperty("data", out var data))
            return new MimeBundle([]);

        // Of members of one name the last one counts, as everywhere in JSON.
        var entries = new OrderedDictionary<string, MimeEntry>(StringComparer.Ordinal);
        foreach (var member in JsonMember.Object(data, "data").EnumerateObject())
        {
            entries[member.Name] = new MimeEntry(member.Name, MimeEntry.IsJson(member.Name)
                ? member.Value.GetRawText()
                : JsonMember.Text(member.Name, member.Value));
        }

        return new MimeBundle([.. entries.Values]);
    }
}
