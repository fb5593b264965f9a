using Literate.Documents;

namespace Literate.Comparing;

/// <summary>A text of an output, as it is stored or came and as it is compared.</summary>
/// <param name="Raw">As it is stored or came.</param>
/// <param name="Compared">Without what may differ between machines and runs.</param>
internal sealed record ComparedText(string Raw, string Compared);

/// <summary>What is held of two texts.</summary>
internal sealed class TextComparison
{
    private readonly Lazy<string> _expected, _actual, _stored;

    /// <param name="agrees">Whether the one is what the other expects.</param>
    /// <param name="expected">Gives <see cref="Expected"/>.</param>
    /// <param name="actual">Gives <see cref="Actual"/>.</param>
    /// <param name="stored">Gives <see cref="Stored"/>.</param>
    public TextComparison(bool agrees, Func<string> expected, Func<string> actual, Func<string> stored) =>
        (Agrees, _expected, _actual, _stored) = (agrees, new(expected), new(actual), new(stored));

    /// <summary>Whether the one is what the other expects. It is found out at once; how the two differ takes longer, and is not always asked.</summary>
    public bool Agrees { get; }

    /// <summary>What came.</summary>
    public string Actual => _actual.Value;

    /// <summary>What is expected, in the form of what came wherever both agree.</summary>
    public string Expected => _expected.Value;

    /// <summary>What to store when it is accepted: what came, with the stored lines kept that still agree.</summary>
    public string Stored => _stored.Value;

    /// <summary>Two texts that are the same.</summary>
    /// <param name="actual">What came.</param>
    /// <param name="stored">What is stored.</param>
    public static TextComparison Same(string actual, string stored) => new(agrees: true, () => actual, () => actual, () => stored);

    /// <summary>Compares two texts line by line.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="came">What came.</param>
    /// <param name="isWritten">Whether what is stored was written in a document, where wildcards count.</param>
    /// <param name="tolerance">How far numbers may be off, or null.</param>
    /// <param name="unordered">Whether the lines may come in any order.</param>
    public static TextComparison Of(ComparedText stored, ComparedText came, bool isWritten, Tolerance? tolerance, bool unordered)
    {
        // What came is shown, and stored, as the document would hold it.
        var shown = isWritten ? Wildcards.Escaped(came.Compared) : came.Compared;
        if (stored.Compared == shown)
            return Same(shown, stored.Raw);

        List<ExpectedLine> expected = [.. LinesOf(stored.Compared).Select(line => new ExpectedLine(line, isWritten, tolerance))];
        List<NumberedLine> actual = [.. LinesOf(came.Compared).Select(line => new NumberedLine(line))];
        var alignment = new Alignment((e, a) => expected[e].Agrees(actual[a]), e => expected[e].IsAny, replaces: (_, _) => true);
        var whole = unordered ? UnorderedLines.Steps(expected, actual) : alignment.Whole(expected.Count, actual.Count);
        var steps = new Lazy<IReadOnlyList<Step>>(() => whole ?? alignment.Of(expected.Count, actual.Count));
        return new TextComparison(
            whole?.All(step => step.Agrees) ?? false,
            () => isWritten || unordered || tolerance is not null ? ExpectedText(steps.Value, expected, actual, LinesOf(shown)) : stored.Compared,
            () => shown,
            () => Accepted(steps.Value, stored, came, isWritten, unordered));
    }

    private static string[] LinesOf(string text) => text.Length == 0 ? [] : text.Split('\n');

    private static string ExpectedText(IReadOnlyList<Step> steps, List<ExpectedLine> expected, List<NumberedLine> actual, string[] shown) => string.Join('\n', steps.Select(step => step switch
    {
        { Agrees: true, Actual: { } came } => shown[came],
        { Agrees: true } => null,
        { Expected: { } stored, Actual: { } came } => expected[stored].Towards(actual[came]),
        { Expected: { } stored } => expected[stored].Text,
        _ => null, // It is only in what came.
    }).OfType<string>());

    /// <summary>
    /// The text to store. Lines that agree stay as they are stored, wildcards among them; one for any lines is dropped where it
    /// stands for nothing any more and the lines around it have changed. Where a replacement has joined or cut lines, it
    /// cannot be told which line is which, and all is stored as it came.
    /// </summary>
    private static string Accepted(IReadOnlyList<Step> steps, ComparedText stored, ComparedText came, bool isWritten, bool unordered)
    {
        if (isWritten)
            came = came with { Raw = Wildcards.Escaped(OutputText.Plain(came.Raw)) };
        if ((RawLinesOf(stored), RawLinesOf(came)) is not ({ } before, { } now))
            return came.Raw;

        var lines = AcceptedLines(unordered ? [.. steps.OrderBy(step => step.Expected ?? int.MaxValue)] : steps, before, now);
        if (unordered && lines is [.., var last] && string.IsNullOrWhiteSpace(last))
            lines = AcceptedLines(steps, before, now); // Empty lines at the end would not count.
        var end = isWritten || came.Raw.EndsWith('\n') ? "\n" : "";
        return lines.Count == 0 ? "" : string.Join('\n', lines) + end;
    }

    private static List<string> AcceptedLines(IReadOnlyList<Step> ordered, string[] before, string[] now)
    {
        var lines = new List<string>();
        for (var i = 0; i < ordered.Count; i++)
        {
            var step = ordered[i];
            if (step.Agrees && step.Expected is { } kept)
            {
                var isFirstOfIt = i == 0 || ordered[i - 1].Expected != kept;
                if (isFirstOfIt && (step.Actual is not null || StandsFor(ordered, i)))
                    lines.Add(before[kept]);
            }
            else if (step.Actual is { } changed)
            {
                lines.Add(now[changed]);
            }
        }

        return lines;
    }

    /// <summary>Whether the wildcard that begins at a step, and takes nothing there, takes something later or has neighbours that agree.</summary>
    private static bool StandsFor(IReadOnlyList<Step> steps, int first)
    {
        var next = first + 1;
        for (; next < steps.Count && steps[next].Expected == steps[first].Expected; next++)
        {
            if (steps[next].Actual is not null)
                return true;
        }

        return (first == 0 || steps[first - 1].Agrees) && (next == steps.Count || steps[next].Agrees);
    }

    /// <summary>The lines as they are stored or came, one for each that is compared; null where there are more or fewer.</summary>
    private static string[]? RawLinesOf(ComparedText text)
    {
        var lines = LineEnds.Normalized(text.Raw).Split('\n');
        var count = LinesOf(OutputText.Plain(text.Raw)).Length;
        return count == LinesOf(text.Compared).Length ? lines[..count] : null;
    }
}
