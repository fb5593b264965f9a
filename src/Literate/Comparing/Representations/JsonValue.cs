using System.Text.Encodings.Web;
using System.Text.Json;

namespace Literate.Comparing.Representations;

/// <summary>JSON in one layout, so that two values are the same text when they are the same value.</summary>
/// <remarks>
/// The order of an object's members does not count, of two members of one name the last one does, and a number is what it
/// amounts to, however it is written and however many digits it has: <c>1</c>, <c>1.0</c> and <c>10e-1</c> are one.
/// </remarks>
internal static class JsonValue
{
    // As OutputText lays JSON out.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text in one layout; or null where it is not JSON.</summary>
    public static string? Of(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream, Layout))
                Write(writer, document.RootElement);
            return System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null; // The other one is for half of a surrogate pair, which is no text.
        }
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                var members = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
                foreach (var member in value.EnumerateObject())
                    members[member.Name] = member.Value;
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteRawValue(Number(value.GetRawText()), skipInputValidation: true);
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.GetString());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>The number with as few characters as say it: digits with a point in them, or with an exponent where that would take many noughts.</summary>
    private static string Number(string text)
    {
        const int MostNoughts = 20;
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (mark < 0 ? text : text[..mark]).TrimStart('-');
        if (!int.TryParse(mark < 0 ? "0" : text[(mark + 1)..], System.Globalization.CultureInfo.InvariantCulture, out var exponent) || Math.Abs(exponent) > 1_000_000)
            return text; // Nobody means it.

        var point = mantissa.IndexOf('.');
        exponent -= point < 0 ? 0 : mantissa.Length - point - 1;
        var digits = mantissa.Replace(".", "").TrimStart('0');
        exponent += digits.Length - digits.TrimEnd('0').Length;
        digits = digits.TrimEnd('0');
        if (digits.Length == 0)
            return "0";

        var sign = text[0] == '-' ? "-" : "";
        if (exponent >= 0 && exponent <= MostNoughts)
            return sign + digits + new string('0', exponent);
        if (exponent < 0 && -exponent - digits.Length <= MostNoughts)
        {
            digits = digits.PadLeft(1 - exponent, '0');
            return $"{sign}{digits[..(digits.Length + exponent)]}.{digits[(digits.Length + exponent)..]}";
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{sign}{digits}e{exponent}");
    }
}
