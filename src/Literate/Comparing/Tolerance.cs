using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Literate.Comparing;

/// <summary>How far something may be off: by an amount, or by a part of what is expected.</summary>
/// <param name="Amount">The amount, or the per cent.</param>
/// <param name="IsPercent">Whether it is per cent.</param>
/// <remarks>
/// Both are written as what they are, <c>0.001</c> and <c>1%</c>. A single number that meant both, as the usual mixtures of
/// an absolute and a relative limit do, would leave a reader to guess which of them let a difference pass.
/// </remarks>
[JsonConverter(typeof(Converter))]
public sealed record Tolerance(decimal Amount, bool IsPercent)
{
    /// <summary>Reads <c>0.001</c>, <c>1e-6</c> or <c>1%</c>.</summary>
    /// <returns>Null where it is neither, or less than nothing.</returns>
    public static Tolerance? TryParse(string text)
    {
        var isPercent = text.EndsWith('%');
        const NumberStyles Styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        return decimal.TryParse(isPercent ? text[..^1] : text, Styles, CultureInfo.InvariantCulture, out var amount) && amount >= 0
            ? new Tolerance(amount, isPercent)
            : null;
    }

    /// <summary>How far something of this size may be off.</summary>
    public decimal Of(decimal expected) => IsPercent ? Math.Abs(expected) / 100 * Amount : Amount;

    /// <summary>As it is written.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture) + (IsPercent ? "%" : "");

    private sealed class Converter : JsonConverter<Tolerance>
    {
        public override Tolerance Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType switch
            {
                JsonTokenType.Number => JsonElement.ParseValue(ref reader).GetRawText(),
                JsonTokenType.String => reader.GetString()!,
                _ => "",
            };
            return TryParse(text) ?? throw new JsonException("It must be a number of at least 0, or per cent such as \"1%\".");
        }

        public override void Write(Utf8JsonWriter writer, Tolerance value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
