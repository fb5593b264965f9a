using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Literate.Comparing;

/// <summary>A line in which numbers may be off.</summary>
/// <remarks>
/// A number is what stands alone: <c>-1.5e3</c>, <c>12</c> in <c>12ms</c> and in <c>[12,13]</c>; not a part of a name
/// (<c>x1</c>) or of a version (<c>1.2.3</c>). One whose digits are in groups, <c>1,234,567.8</c>, is one: taken for three, it
/// could be off by a million. What stands between the numbers is compared as text, and so is what has no
/// digits, such as <c>NaN</c>.
/// </remarks>
internal sealed partial class NumberedLine(string text)
{
    private IReadOnlyList<Match>? _numbers;
    private IReadOnlyList<ExactNumber?>? _values;
    private string? _between;

    /// <summary>The line.</summary>
    public string Text => text;

    /// <summary>The numbers in it, in order.</summary>
    public IReadOnlyList<Match> Numbers => _numbers ??= Number().Matches(text).ToList();

    /// <summary>What the numbers amount to; they are read once, as a line is held against many.</summary>
    private IReadOnlyList<ExactNumber?> Values => _values ??= [.. Numbers.Select(number => ExactNumber.TryParse(number.Value))];

    /// <summary>The line without the digits of its numbers.</summary>
    private string Between => _between ??= Number().Replace(text, "0");

    /// <summary>Whether another line is the same but for numbers that are near enough to those of this one.</summary>
    public bool Agrees(NumberedLine actual, Tolerance tolerance) =>
        Between == actual.Between && Enumerable.Range(0, Numbers.Count).All(place => IsNear(place, actual, tolerance));

    /// <summary>This line, with each number that is near enough as it stands in the other one, if both have as many.</summary>
    public string Towards(NumberedLine actual, Tolerance tolerance)
    {
        if (Numbers.Count != actual.Numbers.Count)
            return text;

        var line = new StringBuilder();
        var end = 0;
        for (var place = 0; place < Numbers.Count; place++)
        {
            var stored = Numbers[place];
            line.Append(text, end, stored.Index - end).Append(IsNear(place, actual, tolerance) ? actual.Numbers[place].Value : stored.Value);
            end = stored.Index + stored.Length;
        }

        return line.Append(text, end, text.Length - end).ToString();
    }

    private bool IsNear(int place, NumberedLine actual, Tolerance tolerance) => Numbers[place].Value == actual.Numbers[place].Value
        || (Values[place] is { } left && actual.Values[place] is { } right && left.IsNear(right, tolerance));

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}_.])[-+]?(?:(?<![0-9],)[1-9][0-9]{0,2}(?:,[0-9]{3})+(?![0-9]|,[0-9])|[0-9]+)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![0-9]|\.[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
