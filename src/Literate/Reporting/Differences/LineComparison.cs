using DiffPlex;
using DiffPlex.Chunkers;

namespace Literate.Reporting.Differences;

/// <summary>Finds the lines that two texts have in common.</summary>
internal static class LineComparison
{
    /// <summary>Comparing takes time with the lines and with the changes among them; beyond this it is not worth the wait.</summary>
    private const int MostLines = 10_000, MostSteps = 4_000_000;

    /// <summary>The library's own takes a lone carriage return for the end of a line.</summary>
    private static readonly CustomFunctionChunker Chunker = new(text => text.Split('\n'));

    /// <summary>
    /// The lines of both texts. What they have in common at their heads and tails is set aside first; where too much is left, all
    /// of that counts as changed.
    /// </summary>
    public static List<DifferenceLine> Of(string[] expected, string[] actual)
    {
        var head = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = expected[head..].Reverse().Zip(actual[head..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return
        [
            .. Lines(DifferenceKind.Same, expected[..head]),
            .. Middle(expected[head..^tail], actual[head..^tail]),
            .. Lines(DifferenceKind.Same, expected[^tail..]),
        ];
    }

    private static IEnumerable<DifferenceLine> Middle(string[] expected, string[] actual)
    {
        var count = expected.Length + actual.Length;
        if (expected.Length == 0 || actual.Length == 0 || count > MostLines || (long)count * Unmatched(expected, actual) > MostSteps)
            return [.. Lines(DifferenceKind.Removed, expected), .. Lines(DifferenceKind.Added, actual)];

        var lines = new List<DifferenceLine>(count);
        var next = 0;
        foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', expected), string.Join('\n', actual), ignoreWhiteSpace: false, ignoreCase: false, Chunker).DiffBlocks)
        {
            lines.AddRange(Lines(DifferenceKind.Same, expected[next..block.DeleteStartA]));
            next = block.DeleteStartA + block.DeleteCountA;
            lines.AddRange(Lines(DifferenceKind.Removed, expected[block.DeleteStartA..next]));
            lines.AddRange(Lines(DifferenceKind.Added, actual[block.InsertStartB..(block.InsertStartB + block.InsertCountB)]));
        }

        lines.AddRange(Lines(DifferenceKind.Same, expected[next..]));
        return lines;
    }

    /// <summary>How many lines are in one text only, wherever they stand: so many changes there are at least.</summary>
    private static int Unmatched(string[] expected, string[] actual)
    {
        var counts = expected.CountBy(line => line).ToDictionary(StringComparer.Ordinal);
        foreach (var line in actual)
            counts[line] = counts.GetValueOrDefault(line) - 1;
        return counts.Values.Sum(Math.Abs);
    }

    private static IEnumerable<DifferenceLine> Lines(DifferenceKind kind, string[] lines) => lines.Select(line => new DifferenceLine(kind, line));
}
