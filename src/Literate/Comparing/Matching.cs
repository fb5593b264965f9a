namespace Literate.Comparing;

/// <summary>Finds what goes with what where order does not count.</summary>
internal static class Matching
{
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
        for (var first = 0; first < expected; first++)
            Augment(first, partners, taken, agrees);
        return partners;
    }

    /// <summary>Finds a partner for one, where others must move by way of them; breadth first, so no depth of calls.</summary>
    private static void Augment(int first, int?[] partners, int?[] taken, Func<int, int, bool> agrees)
    {
        var from = new Dictionary<int, int>(); // To each that came: the expected one from which the search went there.
        var waiting = new Queue<int>([first]);
        while (waiting.TryDequeue(out var expected))
        {
            for (var actual = 0; actual < taken.Length; actual++)
            {
                if (from.ContainsKey(actual) || !agrees(expected, actual))
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
    }
}
