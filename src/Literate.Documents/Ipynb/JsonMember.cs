using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Members of a notebook's JSON, each of the type the format gives it.</summary>
/// <remarks>
/// A member that is missing has no value, and so has an optional one that is null: a notebook that lacks one stays readable.
/// One of the wrong type is a fault.
/// </remarks>
internal static class JsonMember
{
    public static JsonElement Find(JsonElement from, string name) => JsonPath.Find(from, [name]);

    /// <summary>Makes sure that an element is an object.</summary>
    public static JsonElement Object(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object
        ? element
        : throw IpynbErrors.WrongType(name, element, "an object");

    /// <summary>The items of an array; none where the member is missing.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement from, string name) => Find(from, name) switch
    {
        { ValueKind: JsonValueKind.Undefined } => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        var other => throw IpynbErrors.WrongType(name, other, "an array"),
    };

    /// <summary>A string, or null where it is missing.</summary>
    public static string? String(JsonElement from, params ReadOnlySpan<string> path) => JsonPath.Find(from, path) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => JsonString.Read(text),
        var other => throw IpynbErrors.WrongType(path[^1], other, "a string"),
    };

    /// <summary>The strings of an array; none where it is missing.</summary>
    public static IEnumerable<string> Strings(JsonElement from, string name)
    {
        if (Find(from, name).ValueKind == JsonValueKind.Null)
            return [];

        return Items(from, name).Select(item => item.ValueKind == JsonValueKind.String
            ? JsonString.Read(item)
            : throw IpynbErrors.WrongType(name, item, "an array of strings"));
    }

    /// <summary>A whole number, or null where it is missing.</summary>
    public static int? Integer(JsonElement from, string name) => Find(from, name) switch
    {
        { ValueKind: JsonValueKind.Undefined or JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
        var other => throw IpynbErrors.WrongType(name, other, "a whole number or null"),
    };

    /// <summary>Text that stands as one string or as an array of lines; empty where it is missing.</summary>
    public static string Text(JsonElement from, string name) => Find(from, name) switch
    {
        { ValueKind: JsonValueKind.Undefined } => "",
        var text => Text(name, text),
    };

    /// <summary>Text that stands as one string or as an array of lines.</summary>
    public static string Text(string name, JsonElement text)
    {
        const string Expected = "a string or an array of strings";
        return text.ValueKind switch
        {
            JsonValueKind.String => JsonString.Read(text),
            JsonValueKind.Array => string.Concat(text.EnumerateArray().Select(line => line.ValueKind == JsonValueKind.String
                ? JsonString.Read(line)
                : throw IpynbErrors.WrongType(name, line, Expected))),
            _ => throw IpynbErrors.WrongType(name, text, Expected),
        };
    }
}
