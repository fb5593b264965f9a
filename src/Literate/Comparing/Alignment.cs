namespace Literate.Comparing;

/// <summary>A step of the way through what is expected and what came: both, or one of them alone.</summary>
/// <param name="Expected">The place in what is expected, or null.</param>
/// <param name="Actual">The place in what came, or null.</param>
/// <param name="Agrees">Whether nothing is wrong here. A wildcard for any lines agrees with each of them, and with none.</param>
internal sealed record Step(int? Expected, int? Actual, bool Agrees);

/// <summary>Which part of what is expected goes with which part of what came.</summary>
/// <remarks>
/// The way with the fewest differences, found as distances between texts are. One thing in the place of another costs less
/// than one that is missing and one too much, so that a changed line is shown as that, and a wildcard before it does not
/// take it in. Time and memory grow with the product of both lengths, so what both have in common at their heads and tails
/// is set aside first, and where too much is left it counts as different, thing by thing.
/// </remarks>
/// <param name="agrees">Whether two agree, by their places.</param>
/// <param name="isAny">Whether what is expected at a place is a wildcard for any number of things.</param>
/// <param name="replaces">Whether one that does not agree may stand in the place of the other.</param>
internal sealed class Alignment(Func<int, int, bool> agrees, Func<int, bool> isAny, Func<int, int, bool> replaces)
{
    private const int Replaced = 10, Alone = 11, Impossible = 1_000_000_000;

    /// <summary>The most comparisons that are made to find the way.</summary>
    public long Limit { get; init; } = 4_000_000;

    /// <summary>The way through so many things, in the order of both.</summary>
    public IReadOnlyList<Step> Of(int expected, int actual)
    {
        var head = 0;
        while (head < expected && head < actual && !isAny(head) && agrees(head, head))
            head++;
        var tail = 0;
        while (tail < expected - head && tail < actual - head && !isAny(expected - 1 - tail) && agrees(expected - 1 - tail, actual - 1 - tail))
            tail++;

        var (left, right) = (expected - head - tail, actual - head - tail);
        return
        [
            .. Enumerable.Range(0, head).Select(i => new Step(i, i, Agrees: true)),
            .. Middle(head, left, right),
            .. Enumerable.Range(0, tail).Select(i => new Step(expected - tail + i, actual - tail + i, Agrees: true)),
        ];
    }

    /// <summary>The way on which all agrees; null where there is none. Each wildcard takes as little as it can.</summary>
    public IReadOnlyList<Step>? Whole(int expected, int actual)
    {
        var steps = new List<Step>();
        var (i, j) = (0, 0);
        (int I, int J, int Steps)? retry = null; // Behind the last wildcard, if it takes one thing more.
        while (i < expected || j < actual)
        {
            if (i < expected && isAny(i))
            {
                steps.Add(new Step(i, null, Agrees: true));
                retry = (++i, j, steps.Count);
            }
            else if (i < expected && j < actual && agrees(i, j))
            {
                steps.Add(new Step(i++, j++, Agrees: true));
            }
            else if (retry is { } last && last.J < actual)
            {
                steps.RemoveRange(last.Steps, steps.Count - last.Steps);
                steps.Add(new Step(last.I - 1, last.J, Agrees: true));
                retry = (last.I, last.J + 1, steps.Count);
                (i, j) = (last.I, last.J + 1);
            }
            else
            {
                return null;
            }
        }

        return steps;
    }

    private IEnumerable<Step> Middle(int start, int left, int right) =>
        ((long)left + 1) * (right + 1) <= Limit ? Cheapest(start, left, right) : OneByOne(start, left, right);

    private List<Step> Cheapest(int start, int left, int right)
    {
        var costs = new int[left + 1, right + 1]; // Of the way from here to the end.
        for (var i = left; i >= 0; i--)
        {
            var any = i < left && isAny(start + i);
            for (var j = right; j >= 0; j--)
            {
                if (i == left || j == right)
                    costs[i, j] = i < left ? costs[i + 1, j] + (any ? 0 : Alone) : (right - j) * Alone;
                else if (any)
                    costs[i, j] = Math.Min(costs[i, j + 1], costs[i + 1, j]);
                else
                    costs[i, j] = Math.Min(Together(start + i, start + j) + costs[i + 1, j + 1], Alone + Math.Min(costs[i + 1, j], costs[i, j + 1]));
            }
        }

        var steps = new List<Step>();
        for (var (i, j) = (0, 0); i < left || j < right;)
        {
            if (i < left && isAny(start + i))
            {
                var takes = j < right && costs[i, j] == costs[i, j + 1];
                steps.Add(takes ? new Step(start + i, start + j++, Agrees: true) : new Step(start + i++, null, Agrees: true));
            }
            else if (i < left && j < right && Together(start + i, start + j) is var cost && costs[i, j] == cost + costs[i + 1, j + 1])
            {
                steps.Add(new Step(start + i++, start + j++, Agrees: cost == 0));
            }
            else
            {
                var isMissing = i < left && costs[i, j] == Alone + costs[i + 1, j];
                steps.Add(isMissing ? new Step(start + i++, null, Agrees: false) : new Step(null, start + j++, Agrees: false));
            }
        }

        return steps;
    }

    private int Together(int expected, int actual) => agrees(expected, actual) ? 0 : replaces(expected, actual) ? Replaced : Impossible;

    private IEnumerable<Step> OneByOne(int start, int left, int right)
    {
        for (var i = 0; i < Math.Max(left, right); i++)
        {
            var (e, a) = (start + i, start + i);
            if (i < left && isAny(e))
                yield return new Step(e, null, Agrees: true);
            else if (i < left && i < right && (agrees(e, a) || replaces(e, a)))
                yield return new Step(e, a, agrees(e, a));
            else if (i < left)
                yield return new Step(e, null, Agrees: false);
            if (i < right && !(i < left && !isAny(e) && (agrees(e, a) || replaces(e, a))))
                yield return new Step(null, a, Agrees: false);
        }
    }
}
