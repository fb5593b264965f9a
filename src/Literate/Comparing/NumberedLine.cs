using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Literate.Comparing;

/// <summary>A line in which numbers may be off.</summary>
/// <remarks>
/// A number is what stands alone: <c>-1.5e3</c>, <c>12</c> in <c>12ms</c> and in <c>[12,13]</c>; not a part of a name
/// (<c>x1</c>) or of a version (<c>1.2.3</c>). What stands between the numbers is compared as text, and so is what has no
/// digits, such as <c>NaN</c>.
/// </remarks>
internal sealed partial class NumberedLine(string text)
{
    private IReadOnlyList<Match>? _numbers;
    private string? _between;

    /// <summary>The line.</summary>
    public string Text => text;

    /// <summary>The numbers in it, in order.</summary>
    public IReadOnlyList<Match> Numbers => _numbers ??= Number().Matches(text).ToList();

    /// <summary>The line without the digits of its numbers.</summary>
    private string Between => _between ??= Number().Replace(text, "0");

    /// <summary>Whether another line is the same but for numbers that are near enough to those of this one.</summary>
    public bool Agrees(NumberedLine actual, Tolerance tolerance) =>
        Between == actual.Between && Numbers.Zip(actual.Numbers).All(pair => AreNear(pair.First.Value, pair.Second.Value, tolerance));

    /// <summary>This line, with each number that is near enough as it stands in the other one, if both have as many.</summary>
    public string Towards(NumberedLine actual, Tolerance tolerance)
    {
        if (Numbers.Count != actual.Numbers.Count)
            return text;

        var line = new StringBuilder();
        var end = 0;
        foreach (var (stored, came) in Numbers.Zip(actual.Numbers))
        {
            line.Append(text, end, stored.Index - end).Append(AreNear(stored.Value, came.Value, tolerance) ? came.Value : stored.Value);
            end = stored.Index + stored.Length;
        }

        return line.Append(text, end, text.Length - end).ToString();
    }

    private static bool AreNear(string expected, string actual, Tolerance tolerance)
    {
        // Exact where it can be: 0.1 and 0.101 are 0.001 apart, which they are not in binary.
        if (AsDecimal(expected) is { } left && AsDecimal(actual) is { } right)
            return Math.Abs(left - right) <= tolerance.Of(left);

        var (a, b) = (double.Parse(expected, CultureInfo.InvariantCulture), double.Parse(actual, CultureInfo.InvariantCulture));
        return a.Equals(b) || Math.Abs(a - b) <= tolerance.Of(a);
    }

    /// <summary>The number, where a decimal holds all its digits and those of its differences and parts.</summary>
    private static decimal? AsDecimal(string number) =>
        number.Length < 20 && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) < 1e15m && (Math.Abs(value) > 1e-10m || number.AsSpan().IndexOfAnyInRange('1', '9') < 0) ? value : null;

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_.])[-+]?[0-9]+(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
