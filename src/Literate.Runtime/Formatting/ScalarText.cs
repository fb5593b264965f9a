using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Literate.Runtime.Formatting;

/// <summary>The text of values that are written in one piece.</summary>
internal static class ScalarText
{
    /// <summary>The text of <paramref name="value"/>, or null when it has parts that are written one by one.</summary>
    public static string? Of(object? value) => value switch
    {
        null => "<null>",
        string text => text,
        DateTime time => time.ToString("u", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("u", CultureInfo.InvariantCulture),
        Type type => TypeName.Of(type),
        Exception exception => $"{exception.GetType().FullName}: {exception.Message}",
        Delegate function => TypeName.Of(function.GetType()),
        byte[] bytes => Hex(bytes),
        ReadOnlyMemory<char> text => text.ToString(),
        Memory<char> text => text.ToString(),
        JsonElement json => json.GetRawText(),
        JsonDocument json => json.RootElement.GetRawText(),
        HtmlContent html => html.ToString(),
        IFormattable formattable when IsScalar(value.GetType()) => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => IsScalar(value.GetType()) ? value.ToString() ?? "" : null,
    };

    // Every type of the System namespace that is a number, an enum, or a plain value such as Guid and TimeSpan.
    private static bool IsScalar(Type type) =>
        type.IsPrimitive || type.IsEnum || type == typeof(object) || type == typeof(Version)
        || type is { IsValueType: true, Namespace: "System" or "System.Numerics" } && typeof(IFormattable).IsAssignableFrom(type);

    /// <summary>Bytes as a dump: offset, two times eight bytes in hexadecimal, and the same as characters.</summary>
    private static string Hex(byte[] bytes)
    {
        var lines = bytes.Chunk(16).Select((row, index) =>
        {
            var hex = string.Concat(row.Select((b, place) => place == 8 ? $" {b:X2} " : $"{b:X2} "));
            var characters = new StringBuilder();
            foreach (var b in row)
                characters.Append(b is >= 0x20 and < 0x7f ? (char)b : '.');
            return $"{index * 16:X8}  {hex,-49} |{characters}|";
        });
        return string.Join('\n', lines);
    }
}
