using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Literate.Sharding;

/// <summary>One of the parts that the notebooks of a run are split into, for several machines to share them.</summary>
/// <param name="Number">Which part, counted from 1.</param>
/// <param name="Count">How many parts there are.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>The most parts there can be.</summary>
    public const int MostParts = 1000;

    /// <summary>Reads a part as it is typed: <c>2/5</c> is the second of five.</summary>
    /// <returns>Whether the text is one, of at most <see cref="MostParts"/>.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Shard? shard)
    {
        shard = text.Split('/') is [var number, var count] && Read(number, out var k) && Read(count, out var n) && k <= n ? new Shard(k, n) : null;
        return shard is not null;
    }

    /// <summary>The part as it is typed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");

    private static bool Read(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= MostParts;
}
