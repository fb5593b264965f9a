using System.Globalization;
using System.Text.RegularExpressions;

namespace Literate.Cli.Accepting;

/// <summary>The code cells that <c>NOTEBOOK:CELL</c> names: <c>3</c>, <c>3,5</c> or <c>3-5</c>.</summary>
internal static partial class CellNumbers
{
    /// <summary>More cells than a notebook has; it keeps a range from being written out without end.</summary>
    private const int Most = 100_000;

    /// <summary>Takes the cells apart from the notebook.</summary>
    /// <returns>The notebook's path and what is said of its cells; null where nothing is.</returns>
    public static (string Path, string Cells)? Split(string argument) =>
        Named().Match(argument) is { Success: true } named ? (named.Groups["path"].Value, named.Groups["cells"].Value) : null;

    /// <summary>The numbers, from 1 on; null where they cannot be understood.</summary>
    public static IReadOnlySet<int>? Parse(string cells)
    {
        var numbers = new HashSet<int>();
        foreach (var part in cells.Split(','))
        {
            var ends = part.Split('-');
            if (ends.Length > 2 || NumberIn(ends[0]) is not { } from || NumberIn(ends[^1]) is not { } to || to < from)
                return null;
            numbers.UnionWith(Enumerable.Range(from, to - from + 1));
        }

        return numbers;
    }

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= Most ? number : null;

    [GeneratedRegex(@"^(?<path>.+):(?<cells>[^:/\\]*)$", RegexOptions.Singleline)]
    private static partial Regex Named();
}
