namespace Literate.Reporting.Differences;

/// <summary>
/// What has changed between two texts, line by line, with the changed parts of each line: for a person, so what is alike is left
/// out where there is much of it, long lines are cut around the change, and white space can be seen where nothing else differs.
/// </summary>
/// <param name="Lines">The lines, in order. A line that was changed stands right behind what it was; of others that were replaced, those that are gone stand first.</param>
public sealed record Difference(IReadOnlyList<DifferenceLine> Lines)
{
    /// <summary>Up to so many lines are shown in full: then both texts can be read in their difference.</summary>
    private const int Short = 20;

    /// <summary>How many lines that are alike stand before a change and behind it where not all are shown.</summary>
    private const int Context = 3;

    /// <summary>Compares two texts.</summary>
    /// <param name="expected">The text that was expected, with <c>\n</c> between its lines.</param>
    /// <param name="actual">The text that came.</param>
    public static Difference Between(string expected, string actual)
    {
        var lines = Marked(LineComparison.Of(LinesOf(expected), LinesOf(actual)), isOnlyLayout: VisibleSpace.Without(expected) == VisibleSpace.Without(actual));
        return new Difference(lines.Count <= Short ? lines : AroundChanges(lines));
    }

    /// <summary>The first line in which two texts differ, counted from 1.</summary>
    public static int FirstLine(string expected, string actual) =>
        expected.Split('\n').Zip(actual.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count() + 1;

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.TrimEnd('\n').Split('\n');

    /// <summary>The lines as they are shown, each group of changed ones compared with what came in its place.</summary>
    private static List<DifferenceLine> Marked(IReadOnlyList<DifferenceLine> lines, bool isOnlyLayout)
    {
        var marked = new List<DifferenceLine>(lines.Count);
        var parts = new ChangedParts();
        for (var i = 0; i < lines.Count;)
        {
            if (lines[i].Kind == DifferenceKind.Same)
            {
                marked.Add(LongLine.Cut(lines[i++]));
                continue;
            }

            var removed = lines.Skip(i).TakeWhile(line => line.Kind == DifferenceKind.Removed).ToList();
            var added = lines.Skip(i + removed.Count).TakeWhile(line => line.Kind == DifferenceKind.Added).ToList();
            marked.AddRange(parts.Of(removed, added, isOnlyLayout));
            i += removed.Count + added.Count;
        }

        return marked;
    }

    private static List<DifferenceLine> AroundChanges(List<DifferenceLine> lines)
    {
        var isNear = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind != DifferenceKind.Same)
                Array.Fill(isNear, true, Math.Max(0, i - Context), Math.Min(lines.Count, i + Context + 1) - Math.Max(0, i - Context));
        }

        var near = new List<DifferenceLine>();
        for (var i = 0; i < lines.Count;)
        {
            var alike = isNear.Skip(i).TakeWhile(isShown => !isShown).Count();
            near.Add(alike > 1 ? DifferenceLine.LeftOut(alike) : lines[i]); // One line takes no more room than the word that it is left out.
            i += Math.Max(1, alike);
        }

        return near;
    }
}
