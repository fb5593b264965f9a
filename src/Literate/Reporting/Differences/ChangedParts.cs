using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Chunkers;

namespace Literate.Reporting.Differences;

/// <summary>Finds what has changed inside the lines of a group that stand in each other's place, word by word.</summary>
/// <remarks>
/// That takes time with the words of both lines, and with the lines of both sides of a group. Each difference has so much of it, and
/// each pair of lines; what is left out of account then counts as changed.
/// </remarks>
internal sealed partial class ChangedParts
{
    private const int LargestGroup = 100, MostStepsOfPair = 1_000_000, LongestWord = 40;

    private static readonly IChunker Characters = new CharacterChunker();

    /// <summary>Cuts a line into words and numbers, blanks, and single characters of all else.</summary>
    private static readonly IChunker Words = new CustomFunctionChunker(line => [.. Word().Matches(line).Select(word => word.Value)]);

    private long _steps = 20_000_000;

    /// <summary>The lines of a group as they are shown, with their changed parts: a line that was changed stands right behind what it was.</summary>
    /// <param name="removed">The lines that are gone.</param>
    /// <param name="added">The lines that came in their place.</param>
    /// <param name="isOnlyLayout">Whether the texts differ in nothing but blanks and the ends of lines.</param>
    public IEnumerable<DifferenceLine> Of(IReadOnlyList<DifferenceLine> removed, IReadOnlyList<DifferenceLine> added, bool isOnlyLayout)
    {
        var (i, j) = (0, 0);
        foreach (var pair in removed.Count + added.Count <= LargestGroup ? Pairs(removed, added) : [])
        {
            foreach (var line in removed.Take(i..pair.Removed).Concat(added.Take(j..pair.Added)))
                yield return Alone(line);
            var (before, after) = Shown(removed[pair.Removed] with { Changed = pair.Parts.Removed }, added[pair.Added] with { Changed = pair.Parts.Added });
            yield return before;
            yield return after;
            (i, j) = (pair.Removed + 1, pair.Added + 1);
        }

        foreach (var line in removed.Skip(i).Concat(added.Skip(j)))
            yield return Alone(line);

        DifferenceLine Alone(DifferenceLine line) => LongLine.Cut(isOnlyLayout || line.Text.Length == 0 ? VisibleSpace.In(line) : line);
    }

    /// <summary>For each line that is gone the first one like it, behind the one that the line before it was given.</summary>
    private IEnumerable<(int Removed, int Added, Parts Parts)> Pairs(IReadOnlyList<DifferenceLine> removed, IReadOnlyList<DifferenceLine> added)
    {
        var next = 0;
        for (var i = 0; i < removed.Count; i++)
        {
            for (var j = next; j < added.Count; j++)
            {
                if (Compare(removed[i].Text, added[j].Text) is not { } parts)
                    continue;
                yield return (i, j, parts);
                next = j + 1;
                break;
            }
        }
    }

    private static (DifferenceLine Removed, DifferenceLine Added) Shown(DifferenceLine removed, DifferenceLine added)
    {
        var isOnlySpace = removed.Changed.All(part => VisibleSpace.IsAll(removed.Text, part)) && added.Changed.All(part => VisibleSpace.IsAll(added.Text, part));
        if (isOnlySpace)
            (removed, added) = (VisibleSpace.In(removed), VisibleSpace.In(added));

        return LongLine.Cut(removed, added, removed.Changed.Concat(added.Changed).Select(part => part.Start).DefaultIfEmpty().Min());
    }

    /// <summary>What has changed between two lines, or null where they have too little in common for one to be the other, changed.</summary>
    private Parts? Compare(string expected, string actual)
    {
        if (_steps <= 0)
            return null;
        if (VisibleSpace.Without(expected) == VisibleSpace.Without(actual))
            return Compare(expected, actual, Characters); // Something that cannot be seen may stand in the middle of a word.

        var parts = Compare(expected, actual, Words);
        var (common, all) = (Weight(expected) - parts.Removed.Sum(part => Weight(expected, part)), Weight(expected) + Weight(actual));
        return common * 5 < all ? null : parts; // Two fifths of both.
    }

    /// <summary>Compares what is between the pieces that both lines begin with and those that they end with.</summary>
    private Parts Compare(string expected, string actual, IChunker chunker)
    {
        var (before, after) = (chunker.Chunk(expected), chunker.Chunk(actual));
        var head = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = before.Skip(head).Reverse().Zip(after.Skip(head).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var steps = (long)(before.Count - head - tail) * (after.Count - head - tail);
        _steps -= Math.Min(steps, MostStepsOfPair) + expected.Length + actual.Length;
        IEnumerable<Block> blocks = steps > MostStepsOfPair
            ? [new(new(head, before.Count - head - tail), new(head, after.Count - head - tail))]
            : Differ.Instance.CreateDiffs(
                string.Concat(before.Skip(head).SkipLast(tail)), string.Concat(after.Skip(head).SkipLast(tail)), ignoreWhiteSpace: false, ignoreCase: false, chunker)
                .DiffBlocks.Select(block => new Block(new(head + block.DeleteStartA, block.DeleteCountA), new(head + block.InsertStartB, block.InsertCountB)));
        var (startsBefore, startsAfter) = (StartsOf(before), StartsOf(after));
        var parts = blocks.Select(block => Narrowed(expected, PartOf(startsBefore, block.Removed), actual, PartOf(startsAfter, block.Added))).ToList();
        return new Parts(
            Joined(expected, parts.Select(part => part.Removed).Where(part => part.Length > 0)),
            Joined(actual, parts.Select(part => part.Added).Where(part => part.Length > 0)));
    }

    /// <summary>
    /// Two parts without the characters that both begin and end with, where those are more than can be taken in at a glance: the one
    /// that is wrong in a long address or in Base64 would be looked for in vain.
    /// </summary>
    private static (ChangedPart Removed, ChangedPart Added) Narrowed(string expected, ChangedPart removed, string actual, ChangedPart added)
    {
        if (removed.Length <= LongestWord && added.Length <= LongestWord)
            return (removed, added);

        var before = expected.AsSpan(removed.Start, removed.Length);
        var after = actual.AsSpan(added.Start, added.Length);
        var head = before.CommonPrefixLength(after);
        if (head > 0 && char.IsHighSurrogate(before[head - 1]))
            head--;
        var tail = 0;
        while (tail < Math.Min(before.Length, after.Length) - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        if (tail > 0 && char.IsLowSurrogate(before[^tail]))
            tail--;
        (head, tail) = (head > LongestWord ? head : 0, tail > LongestWord ? tail : 0);
        return (new(removed.Start + head, removed.Length - head - tail), new(added.Start + head, added.Length - head - tail));
    }

    private static int[] StartsOf(IReadOnlyList<string> pieces)
    {
        var starts = new int[pieces.Count + 1];
        for (var i = 0; i < pieces.Count; i++)
            starts[i + 1] = starts[i] + pieces[i].Length;
        return starts;
    }

    private static ChangedPart PartOf(int[] starts, ChangedPart pieces) => new(starts[pieces.Start], starts[pieces.End] - starts[pieces.Start]);

    /// <summary>The parts, those of them in one that have only blanks in between.</summary>
    private static List<ChangedPart> Joined(string line, IEnumerable<ChangedPart> parts)
    {
        var joined = new List<ChangedPart>();
        foreach (var part in parts)
        {
            if (joined is [.., var last] && string.IsNullOrWhiteSpace(line[last.End..part.Start]))
                joined[^1] = last with { Length = part.End - last.Start };
            else
                joined.Add(part);
        }

        return joined;
    }

    private static int Weight(string line) => Weight(line, new ChangedPart(0, line.Length));

    /// <summary>How much a part says: what cannot be seen says nothing.</summary>
    private static int Weight(string line, ChangedPart part) => VisibleSpace.Without(line.Substring(part.Start, part.Length)).Length;

    [GeneratedRegex(@"\p{Nd}+([.,]\p{Nd}+)+|[\p{L}\p{M}\p{N}_]+|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline)]
    private static partial Regex Word();

    /// <summary>Pieces that are gone, and those in their place.</summary>
    private readonly record struct Block(ChangedPart Removed, ChangedPart Added);

    /// <summary>The parts of two lines that have changed.</summary>
    private sealed record Parts(IReadOnlyList<ChangedPart> Removed, IReadOnlyList<ChangedPart> Added);
}
