using System.Collections.Immutable;
using Literate.Documents;

namespace Literate.Comparing;

/// <summary>What is held of the outputs of a cell.</summary>
/// <param name="Expected">
/// The stored outputs as text, in the form of those that came wherever both agree, so that a difference of the two texts
/// shows what is wrong and nothing else.
/// </param>
/// <param name="Actual">The outputs that came, as text. All is as expected if both texts are equal.</param>
/// <param name="ToStore">What accepting stores: what came, with all that agrees kept as it is stored.</param>
/// <param name="NotCompared">The MIME types that were there and are not compared.</param>
internal sealed record OutputComparison(string Expected, string Actual, Func<ImmutableArray<Output>> ToStore, IReadOnlyList<string> NotCompared);

/// <summary>Holds the outputs of a cell against those stored in it.</summary>
/// <remarks>
/// <para>The verdict is two texts, and what agrees without being equal has one text on both sides. So nothing is decided
/// twice: the outputs agree if the texts are equal, and a report that shows a plain difference of the texts shows the truth.</para>
/// <para>Outputs are paired by what they are and by whether they agree, then their representations by MIME type, then their
/// lines. To compare whole texts would be simpler, and would let a wildcard for lines of standard output take in an error.</para>
/// </remarks>
/// <param name="rules">How outputs are compared.</param>
/// <param name="normalize">What is done to a text before.</param>
internal sealed class OutputComparer(ComparisonRules rules, Func<string, string> normalize)
{
    /// <summary>The most outputs that are tried against each other to find which belong together.</summary>
    private const long MostPairs = 2_500;

    private static readonly MimeBundle NothingCompared = MimeBundle.Of("text/plain", "(its representations are not compared)");

    private readonly EntryComparison _entries = new(rules, normalize);

    /// <summary>Compares the outputs of a cell.</summary>
    /// <param name="stored">Those stored in it.</param>
    /// <param name="came">Those that came.</param>
    public OutputComparison Compare(ImmutableArray<Output> stored, ImmutableArray<Output> came)
    {
        var (expected, actual) = (OutputPiece.Of(stored, rules.Unordered), OutputPiece.Of(came, rules.Unordered));
        var found = new Dictionary<(int, int), PieceComparison>();
        var isWritten = stored.Any(output => output.IsWritten);
        List<Step> steps = [.. (rules.Unordered ? InAnyOrder() : InOrder()).Select(step => step.Actual is null && expected[step.Expected!.Value].MayBeMissing ? step with { Agrees = true } : step)];

        return new OutputComparison(
            TextOf(steps.Where(step => step.Expected is not null && (step.Actual is not null || !step.Agrees)).Select(ExpectedOf)),
            TextOf(steps.Where(step => step.Actual is not null).Select(ActualOf)),
            () => [.. steps.OrderBy(step => rules.Unordered ? step.Expected ?? int.MaxValue : 0).SelectMany(ToStoreOf)],
            [.. expected.Concat(actual).SelectMany(piece => piece.Data.Entries).Select(entry => entry.MimeType).Where(rules.Ignores).Distinct().Order(StringComparer.Ordinal)]);

        Output ExpectedOf(Step step) => step.Actual is { } a ? Pair(step.Expected!.Value, a).Expected() : Shown(expected[step.Expected!.Value].Output, isWritten);

        Output ActualOf(Step step) => step.Expected is { } e ? Pair(e, step.Actual!.Value).Actual() : Shown(actual[step.Actual!.Value].Output, isWritten);

        IEnumerable<Output> ToStoreOf(Step step) => step switch
        {
            { Expected: { } e, Actual: { } a } => Pair(e, a).ToStore(),
            { Actual: { } a } => actual[a].Sources,
            _ => step.Agrees ? expected[step.Expected!.Value].Sources : [],
        };

        PieceComparison Pair(int e, int a) => found.TryGetValue((e, a), out var pair) ? pair : found[(e, a)] = Compare(expected[e], actual[a], isWritten);

        bool Agree(int e, int a) => expected[e].Kind == actual[a].Kind && Pair(e, a).Agrees;

        IReadOnlyList<Step> InOrder() => new Alignment(Agree, isAny: _ => false, replaces: (e, a) => expected[e].Kind == actual[a].Kind) { Limit = MostPairs }
            .Of(expected.Count, actual.Count);

        IReadOnlyList<Step> InAnyOrder()
        {
            var partners = (long)expected.Count * actual.Count <= MostPairs ? Matching.Of(expected.Count, actual.Count, Agree) : new int?[expected.Count];
            var free = Enumerable.Range(0, actual.Count).Except(partners.OfType<int>()).ToList();
            var pairs = new List<Step>();
            for (var e = 0; e < expected.Count; e++)
            {
                var other = partners[e] ?? free.Where(a => expected[e].Kind == actual[a].Kind).Select(a => (int?)a).FirstOrDefault();
                if (other is { } taken)
                    free.Remove(taken);
                pairs.Add(new Step(e, other, partners[e] is not null));
            }

            pairs.AddRange(free.Select(a => new Step(null, a, Agrees: false)));
            return [.. pairs.OrderBy(step => step.Actual ?? int.MaxValue)];
        }
    }

    // The texts are normalised already.
    private static string TextOf(IEnumerable<Output> outputs) => OutputText.Of(outputs, text => text);

    private PieceComparison Compare(OutputPiece expected, OutputPiece actual, bool isWritten)
    {
        switch (expected.Output, actual.Output)
        {
            case (StreamOutput stored, StreamOutput came):
                var text = TextComparison.Of(new(stored.Text, normalize(stored.Text)), new(came.Text, normalize(came.Text)), isWritten, rules.Tolerance, rules.Unordered);
                return new PieceComparison(
                    text.Agrees, () => came with { Text = text.Expected }, () => came with { Text = text.Actual },
                    () => text.Agrees ? expected.Sources : [came with { Text = text.Stored, IsWritten = isWritten }]);
            case (ErrorOutput stored, ErrorOutput came):
                var message = TextComparison.Of(new(stored.Value, normalize(stored.Value)), new(came.Value, normalize(came.Value)), isWritten, tolerance: null, unordered: false);
                var agrees = message.Agrees && stored.Name == came.Name;
                return new PieceComparison(
                    agrees, () => stored with { Value = message.Expected }, () => came with { Value = message.Actual },
                    () => agrees ? expected.Sources : [came with { Value = message.Stored, IsWritten = isWritten }]);
            case (DisplayOutput or ResultOutput, DisplayOutput or ResultOutput):
                return CompareValues(expected, actual, isWritten);
            default:
                throw new ArgumentException("Outputs of two kinds are not held against each other.", nameof(actual));
        }
    }

    private PieceComparison CompareValues(OutputPiece expected, OutputPiece actual, bool isWritten)
    {
        var (stored, came) = (Counted(expected.Data), Counted(actual.Data));
        var both = stored.Entries.Where(entry => came[entry.MimeType] is not null)
            .ToDictionary(entry => entry.MimeType, entry => _entries.Of(entry, new MimeEntry(entry.MimeType, came[entry.MimeType]!), isWritten));
        var agrees = both.Count == stored.Entries.Length && both.Count == came.Entries.Length && both.Values.All(entry => entry.Agrees);
        return new PieceComparison(
            agrees,
            () => new DisplayOutput(With(stored, entry => both.TryGetValue(entry.MimeType, out var found) ? found.Expected : Shown(entry, isWritten: false))),
            () => new DisplayOutput(With(came, entry => both.TryGetValue(entry.MimeType, out var found) ? found.Actual : Shown(entry, isWritten))),
            () => agrees ? expected.Sources : [WithData(actual.Output, isWritten, With(actual.Data, entry =>
                both.TryGetValue(entry.MimeType, out var found) ? found.Stored
                : rules.Ignores(entry.MimeType) && expected.Data[entry.MimeType] is { } kept ? kept
                : isWritten ? Wildcards.Escaped(OutputText.Shown(entry.MimeType, OutputText.Plain(entry.Value)))
                : entry.Value))]);
    }

    /// <summary>The representations that are compared. One of which none is must still be there.</summary>
    private MimeBundle Counted(MimeBundle data)
    {
        var counted = new MimeBundle([.. data.Entries.Where(entry => !rules.Ignores(entry.MimeType))]);
        return counted.Entries.IsEmpty && !data.Entries.IsEmpty ? NothingCompared : counted;
    }

    private static MimeBundle With(MimeBundle data, Func<MimeEntry, string> change) =>
        new([.. data.Entries.Select(entry => entry with { Value = change(entry) })]);

    private static Output WithData(Output output, bool isWritten, MimeBundle data) => output switch
    {
        ResultOutput result => result with { Data = data, IsWritten = isWritten },
        _ => new DisplayOutput(data) { IsWritten = isWritten },
    };

    /// <summary>An output that has no partner, as it is compared and shown.</summary>
    private Output Shown(Output output, bool isWritten) => output switch
    {
        StreamOutput stream => stream with { Text = Shown(stream.Text, isWritten && !output.IsWritten) },
        ErrorOutput error => error with { Value = Shown(error.Value, isWritten && !output.IsWritten) },
        DisplayOutput display => new DisplayOutput(With(Counted(display.Data), entry => Shown(entry, isWritten && !output.IsWritten))),
        ResultOutput result => new DisplayOutput(With(Counted(result.Data), entry => Shown(entry, isWritten && !output.IsWritten))),
        _ => output,
    };

    private string Shown(MimeEntry entry, bool isWritten) => Shown(OutputText.Shown(entry.MimeType, OutputText.Plain(entry.Value)), isWritten);

    private string Shown(string text, bool isWritten) => isWritten ? Wildcards.Escaped(normalize(text)) : normalize(text);

    /// <summary>What is held of an output and the expected one.</summary>
    private sealed record PieceComparison(bool Agrees, Func<Output> Expected, Func<Output> Actual, Func<ImmutableArray<Output>> ToStore);
}
