using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Literate.Reporting;

/// <summary>What has changed between two texts, line by line.</summary>
internal static class Difference
{
    private const int Context = 3;
    private const int LongestComparison = 2000;

    /// <summary>
    /// The changed lines with a few around them: <c>-</c> before what was expected, <c>+</c> before what came. Where lines
    /// differ in nothing that can be seen, blanks are written as <c>·</c> and tabs as <c>→</c>.
    /// </summary>
    public static string Of(string expected, string actual)
    {
        var lines = Compare(expected.TrimEnd('\n').Split('\n'), actual.TrimEnd('\n').Split('\n'));
        var onlyBlanks = WithoutBlanks(expected) == WithoutBlanks(actual);
        var text = new StringBuilder();
        var skipped = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!IsNearChange(lines, i))
            {
                skipped = true;
                continue;
            }

            if (skipped)
                text.Append("  …\n");
            skipped = false;
            var mark = lines[i].Type switch { ChangeType.Deleted => '-', ChangeType.Inserted => '+', _ => ' ' };
            var shown = onlyBlanks && mark != ' ' ? lines[i].Text.Replace(' ', '·').Replace('\t', '→') : lines[i].Text;
            text.Append(mark).Append(' ').Append(shown).Append('\n');
        }

        return skipped ? text.Append("  …\n").ToString() : text.ToString();
    }

    /// <summary>
    /// The lines of both texts. What they have in common at their heads and tails is set aside, because comparing takes time
    /// with the square of the lines; where too much is left, all of it counts as changed.
    /// </summary>
    private static List<DiffPiece> Compare(string[] expected, string[] actual)
    {
        var head = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = expected[head..].Reverse().Zip(actual[head..].Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (expected[head..^tail], actual[head..^tail]);
        IEnumerable<DiffPiece> middle = left.Length == 0 || right.Length == 0 || left.Length + right.Length > LongestComparison
            ? [.. left.Take(LongestComparison).Select(line => new DiffPiece(line, ChangeType.Deleted)), .. right.Take(LongestComparison).Select(line => new DiffPiece(line, ChangeType.Inserted))]
            : new InlineDiffBuilder(new Differ()).BuildDiffModel(string.Join('\n', left), string.Join('\n', right), ignoreWhitespace: false).Lines;
        return [.. Same(expected[..head]), .. middle, .. Same(expected[^tail..])];
    }

    private static IEnumerable<DiffPiece> Same(string[] lines) => lines.Select(line => new DiffPiece(line, ChangeType.Unchanged));

    /// <summary>The first line in which two texts differ, counted from 1.</summary>
    public static int FirstLine(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var same = left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Count();
        return same + 1;
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index) =>
        lines.Skip(index - Context).Take(Math.Min(index, Context) + 1 + Context)
            .Any(line => line.Type is ChangeType.Deleted or ChangeType.Inserted);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
