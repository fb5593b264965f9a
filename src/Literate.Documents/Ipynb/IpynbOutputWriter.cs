using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Writes one output: what its file says, if it comes from one, with what differs from that set anew.</summary>
internal static class IpynbOutputWriter
{
    public static JsonPart.Members Part(Output output)
    {
        var stored = output.Json.ValueKind == JsonValueKind.Object ? IpynbOutputReader.Read(output.Json) : null;
        var part = JsonPart.Members.Of(output.Json);
        if (stored is null)
            part = part.Set("output_type", new JsonPart.Text(TypeOf(output)));
        if (stored is null && output is DisplayOutput or ResultOutput)
            part = part.Set("metadata", JsonPart.Members.None);

        return output switch
        {
            StreamOutput stream => Stream(part, stream, stored as StreamOutput),
            DisplayOutput display => Data(part, display.Data, (stored as DisplayOutput)?.Data, display.Json),
            ResultOutput result => Result(part, result, stored as ResultOutput),
            ErrorOutput error => Error(part, error, stored as ErrorOutput),
            _ => throw new ArgumentException($"There is no output of type {output.GetType()} in a notebook.", nameof(output)),
        };
    }

    private static JsonPart.Members Stream(JsonPart.Members part, StreamOutput stream, StreamOutput? stored)
    {
        if (stored?.Name != stream.Name || JsonPath.Find(stream.Json, ["name"]).ValueKind == JsonValueKind.Undefined)
            part = part.Set("name", new JsonPart.Text(stream.Name));
        return stored?.Text == stream.Text ? part : part.Set("text", Text(stream.Text, JsonPath.Find(stream.Json, ["text"])));
    }

    private static JsonPart.Members Result(JsonPart.Members part, ResultOutput result, ResultOutput? stored)
    {
        if (stored is null || stored.ExecutionCount != result.ExecutionCount)
            part = part.Set("execution_count", new JsonPart.Number(result.ExecutionCount));
        return Data(part, result.Data, stored?.Data, result.Json);
    }

    private static JsonPart.Members Error(JsonPart.Members part, ErrorOutput error, ErrorOutput? stored)
    {
        if (stored?.Name != error.Name)
            part = part.Set("ename", new JsonPart.Text(error.Name));
        if (stored?.Value != error.Value)
            part = part.Set("evalue", new JsonPart.Text(error.Value));
        if (stored is not null && stored.Traceback.AsSpan().SequenceEqual(error.Traceback.AsSpan()))
            return part;

        return part.Set("traceback", new JsonPart.List([.. error.Traceback.Select(line => new JsonPart.Text(line))]));
    }

    private static JsonPart.Members Data(JsonPart.Members part, MimeBundle data, MimeBundle? stored, JsonElement json)
    {
        if (data == stored)
            return part;

        var there = JsonPath.Find(json, ["data"]);
        var gone = stored?.Entries.Where(entry => data[entry.MimeType] is null) ?? [];
        var entries = gone.Aggregate(JsonPart.Members.Of(there), (entries, entry) => entries.Remove(entry.MimeType));
        foreach (var entry in data.Entries.Where(entry => stored?.Entries.Contains(entry) != true))
            entries = entries.Set(entry.MimeType, Value(entry, JsonPath.Find(there, [entry.MimeType])));
        return part.Set("data", entries);
    }

    private static JsonPart Value(MimeEntry entry, JsonElement there) => entry.MimeType switch
    {
        var type when MimeEntry.IsJson(type) => new JsonPart.Stored(ParseJson(entry)),

        // The types whose text nbformat cuts into lines; others, such as Base64, stay whole.
        "application/javascript" or "image/svg+xml" => Text(entry.Value, there),
        var type when type.StartsWith("text/", StringComparison.Ordinal) => Text(entry.Value, there),
        _ => there.ValueKind == JsonValueKind.Array ? IpynbLines.Of(entry.Value) : new JsonPart.Text(entry.Value),
    };

    /// <summary>Text as lines, as nbformat writes it; where the file has one string, as one string.</summary>
    private static JsonPart Text(string text, JsonElement there) =>
        there.ValueKind == JsonValueKind.String ? new JsonPart.Text(text) : IpynbLines.Of(text);

    /// <summary>Whether a representation is JSON that can be written.</summary>
    public static bool IsJson(MimeEntry entry)
    {
        try
        {
            ParseJson(entry);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static JsonElement ParseJson(MimeEntry entry)
    {
        try
        {
            // Nested as deeply as leaves room for the notebook around it.
            return JsonElement.Parse(entry.Value, new JsonDocumentOptions { MaxDepth = IpynbSyntax.MaxDepth - 8 });
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new ArgumentException(
                $"The output under `{entry.MimeType}` is not JSON: {exception.Message} Pass JSON text, or use `text/plain`.",
                exception);
        }
    }

    private static string TypeOf(Output output) => output switch
    {
        StreamOutput => "stream",
        DisplayOutput => "display_data",
        ResultOutput => "execute_result",
        _ => "error",
    };
}
