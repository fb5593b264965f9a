namespace Literate.Comparing;

/// <summary>The lines of a text that may come in any order.</summary>
internal static class UnorderedLines
{
    /// <summary>A step for each line, in the order of what came; what is missing stands in the place of what came instead, or at the end.</summary>
    public static IReadOnlyList<Step> Steps(IReadOnlyList<ExpectedLine> expected, IReadOnlyList<NumberedLine> actual)
    {
        var partners = Partners(expected, actual);
        var (owners, missing) = (new int?[actual.Count], new Queue<int>());
        int? any = null;
        for (var e = 0; e < expected.Count; e++)
        {
            if (partners[e] is { } actualLine)
                owners[actualLine] = e;
            else if (expected[e].IsAny)
                any ??= e;
            else
                missing.Enqueue(e);
        }

        var steps = new List<Step>();
        for (var a = 0; a < actual.Count; a++)
        {
            if (owners[a] is { } owner)
                steps.Add(new Step(owner, a, Agrees: true));
            else if (any is not null)
                steps.Add(new Step(any, a, Agrees: true));
            else
                steps.Add(new Step(missing.TryDequeue(out var other) ? other : null, a, Agrees: false));
        }

        steps.AddRange(missing.Select(e => new Step(e, null, Agrees: false)));
        steps.AddRange(Enumerable.Range(0, expected.Count).Where(e => expected[e].IsAny && !steps.Any(step => step.Expected == e)).Select(e => new Step(e, null, Agrees: true)));
        return steps;
    }

    private static int?[] Partners(IReadOnlyList<ExpectedLine> expected, IReadOnlyList<NumberedLine> actual)
    {
        // Lines that can be taken for one other only are found by it; what is left over has few candidates.
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var a = 0; a < actual.Count; a++)
        {
            if (!places.TryGetValue(actual[a].Text, out var same))
                places[actual[a].Text] = same = new Queue<int>();
            same.Enqueue(a);
        }

        var partners = new int?[expected.Count];
        for (var e = 0; e < expected.Count; e++)
        {
            if (expected[e] is { IsPlain: true, IsAny: false } line && places.TryGetValue(line.Plain, out var same) && same.TryDequeue(out var a))
                partners[e] = a;
        }

        int[] open = [.. Enumerable.Range(0, expected.Count).Where(e => !expected[e].IsPlain && !expected[e].IsAny)];
        int[] free = [.. Enumerable.Range(0, actual.Count).Except(partners.OfType<int>())];
        var found = Matching.Of(open.Length, free.Length, (e, a) => expected[open[e]].Agrees(actual[free[a]]));
        for (var i = 0; i < open.Length; i++)
            partners[open[i]] = found[i] is { } place ? free[place] : null;
        return partners;
    }
}
