using System.Text.Json;

namespace Literate.Documents;

/// <summary>Finds a member of a JSON value by the names that lead to it.</summary>
internal static class JsonPath
{
    /// <summary>The member at the end of <paramref name="path"/>, or an undefined element where the path breaks off.</summary>
    public static JsonElement Find(JsonElement from, ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (from.ValueKind != JsonValueKind.Object || !from.TryGetProperty(name, out from))
                return default;
        }

        return from;
    }
}
