using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Literate.Reporting;

/// <summary>What has changed between two texts, line by line.</summary>
internal static class Difference
{
    private const int Context = 3;

    /// <summary>
    /// The changed lines with a few around them: <c>-</c> before what was expected, <c>+</c> before what came. Where lines
    /// differ in nothing that can be seen, blanks are written as <c>·</c> and tabs as <c>→</c>.
    /// </summary>
    public static string Of(string expected, string actual)
    {
        var lines = new InlineDiffBuilder(new Differ()).BuildDiffModel(expected.TrimEnd('\n'), actual.TrimEnd('\n'), ignoreWhitespace: false).Lines;
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
