namespace Literate.Comparing;

/// <summary>Finds what goes with what where order does not count.</summary>
internal static class Matching
{
    /// <summary>The most comparisons that are made; those for which no partner is found until then have none.</summary>
    private const long Limit = 20_000_000;

    /// <summary>
    /// As many pairs that agree as there can be. Two that agree may not be the only ones for each other, with tolerance and
    /// wildcards, so pairs that were found first are taken apart again where that gives one more.
    /// </summary>
    /// <param name="expected">How many are expected.</param>
    /// <param name="actual">How many came.</param>
    /// <param name="agrees">Whether two agree, by their places.</param>
    /// <returns>For each that is expected the place of its partner, or null.</returns>
    public static int?[] Of(int expected, int actual, Func<int, int, bool> agrees)
    {
        var partners = new int?[expected];
        var taken = new int?[actual];
        var (ends, left) = (new bool[actual], Limit);
        for (var first = 0; first < expected && left > 0; first++)
            Augment(first, partners, taken, ends, (e, a) => --left >= 0 && agrees(e, a));
        return partners;
    }

    /// <summary>Finds a partner for one, where others must move by way of them; breadth first, so no depth of calls.</summary>
    /// <param name="first">The one.</param>
    /// <param name="partners">For each that is expected its partner.</param>
    /// <param name="taken">For each that came its partner.</param>
    /// <param name="ends">Those that came from which no search goes on to a free one. None ever will, so none goes there again.</param>
    /// <param name="agrees">Whether two agree.</param>
    private static void Augment(int first, int?[] partners, int?[] taken, bool[] ends, Func<int, int, bool> agrees)
    {
        var from = new Dictionary<int, int>(); // To each that came: the expected one from which the search went there.
        var waiting = new Queue<int>([first]);
        while (waiting.TryDequeue(out var expected))
        {
            for (var actual = 0; actual < taken.Length; actual++)
            {
                if (ends[actual] || from.ContainsKey(actual) || !agrees(expected, actual))
                    continue;

                from[actual] = expected;
                if (taken[actual] is { } other)
                {
                    waiting.Enqueue(other);
                    continue;
                }

                for (int? free = actual; free is { } place;)
                {
                    var owner = from[place];
                    free = owner == first ? null : partners[owner];
                    (partners[owner], taken[place]) = (place, owner);
                }

                return;
            }
        }

        foreach (var actual in from.Keys)
            ends[actual] = true;
    }
}
