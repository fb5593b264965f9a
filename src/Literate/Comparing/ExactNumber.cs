using System.Globalization;
using System.Numerics;

namespace Literate.Comparing;

/// <summary>A number as it is written, with all its digits.</summary>
/// <remarks>
/// Not in binary: 0.1 and 0.101 are not 0.001 apart there, large numbers are the same that differ in their last digits, and all
/// are that have more than 308.
/// </remarks>
/// <param name="Digits">Its digits, without a point.</param>
/// <param name="Exponent">The power of ten that they count.</param>
internal readonly record struct ExactNumber(BigInteger Digits, int Exponent)
{
    /// <summary>The most digits, and the most places that the point is away from them. To reckon with more takes too long.</summary>
    private const int Most = 5_000;

    /// <summary>Reads digits with a point, an exponent and commas between groups of them; null where there are too many.</summary>
    public static ExactNumber? TryParse(string text)
    {
        var mark = text.AsSpan().IndexOfAny('e', 'E');
        var mantissa = (mark < 0 ? text : text[..mark]).Replace(",", "");
        if (mantissa.Length > Most || !int.TryParse(mark < 0 ? "0" : text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent) || Math.Abs((long)exponent) > Most)
            return null;

        var point = mantissa.IndexOf('.');
        return new ExactNumber(
            BigInteger.Parse(mantissa.Replace(".", ""), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
            exponent - (point < 0 ? 0 : mantissa.Length - point - 1));
    }

    /// <summary>Whether another number is no further away than the tolerance allows, for which this one is the expected.</summary>
    public bool IsNear(ExactNumber other, Tolerance tolerance)
    {
        var amount = Of(tolerance.Amount);
        if (tolerance.IsPercent)
            amount = new ExactNumber(amount.Digits * BigInteger.Abs(Digits), amount.Exponent - 2 + Exponent);

        var least = Math.Min(amount.Exponent, Math.Min(Exponent, other.Exponent));
        return BigInteger.Abs(At(least) - other.At(least)) <= amount.At(least);
    }

    /// <summary>The number, counted in a power of ten that is not above its own.</summary>
    private BigInteger At(int exponent) => exponent == Exponent ? Digits : Digits * BigInteger.Pow(10, Exponent - exponent);

    private static ExactNumber Of(decimal amount)
    {
        var bits = decimal.GetBits(amount); // The digits, 32 bits each, and the point's place.
        return new ExactNumber(new BigInteger(new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0)), -amount.Scale);
    }
}
