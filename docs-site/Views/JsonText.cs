using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocsSite.Views;

/// <summary>JSON laid out for reading.</summary>
internal static class JsonText
{
    // Quotes and angle brackets stay as they are: the page escapes them for itself.
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text with a member a line; as it is where it is not JSON.</summary>
    public static string Of(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString(Layout) ?? "null";
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
