using System.Globalization;
using Literate.Comparing.Representations;
using Literate.Documents;
using Literate.Reporting;

namespace Literate.Comparing;

/// <summary>Compares one representation of a value with the expected one, as its MIME type asks for.</summary>
/// <param name="rules">How outputs are compared.</param>
/// <param name="normalize">What is done to a text before.</param>
internal sealed class EntryComparison(ComparisonRules rules, Func<string, string> normalize)
{
    private readonly PngImages _images = new();

    /// <summary>Compares two representations of one MIME type.</summary>
    /// <param name="stored">What is expected.</param>
    /// <param name="came">What came.</param>
    /// <param name="isWritten">Whether what is expected stands in a document.</param>
    public TextComparison Of(MimeEntry stored, MimeEntry came, bool isWritten) =>
        OutputText.IsBinary(came.MimeType) ? OfBytes(stored, came) : OfText(stored, came, isWritten);

    private TextComparison OfText(MimeEntry stored, MimeEntry came, bool isWritten)
    {
        var (type, expected, actual) = (MimeEntry.Essence(came.MimeType), Compared(stored), Compared(came));
        var areLines = isWritten && (Wildcards.StandIn(expected.Compared) || Wildcards.Escaped(actual.Compared) != actual.Compared);
        var (left, right) = areLines || expected.Compared == actual.Compared ? (null, null) : (LaidOut(type, expected.Compared), LaidOut(type, actual.Compared));
        var isLaidOut = left is not null && right is not null;
        if (isLaidOut)
            (expected, actual) = (expected with { Compared = left! }, actual with { Compared = right! });

        var text = TextComparison.Of(expected, actual, areLines, rules.Tolerance, rules.Unordered && type == "text/plain");
        return new TextComparison(text.Agrees, () => text.Expected, () => text.Actual, () => text.Agrees ? stored.Value
            : isLaidOut || (!isWritten && MimeEntry.IsJson(came.MimeType)) ? came.Value // In its own layout, and not in that of the comparison.
            : text.Stored);
    }

    private ComparedText Compared(MimeEntry entry) => MimeEntry.IsJson(entry.MimeType) && OutputText.Shown(entry.MimeType, OutputText.Plain(entry.Value)) is var json
        ? new ComparedText(json, normalize(json))
        : new ComparedText(entry.Value, normalize(entry.Value));

    private static string? LaidOut(string type, string text) => type switch
    {
        "text/html" => HtmlText.Of(text),
        "image/svg+xml" => SvgText.Of(text),
        _ when MimeEntry.IsJson(type) => JsonValue.Of(text),
        _ => null,
    };

    private TextComparison OfBytes(MimeEntry stored, MimeEntry came)
    {
        var (expected, actual) = (OutputText.Shown(stored.MimeType, OutputText.Plain(stored.Value)), OutputText.Shown(came.MimeType, OutputText.Plain(came.Value)));
        if (expected == actual)
            return TextComparison.Same(actual, stored.Value);
        if (MimeEntry.Essence(came.MimeType) != "image/png" || _images.Read(stored.Value) is not { } left || _images.Read(came.Value) is not { } right
            || (left.Width, left.Height) != (right.Width, right.Height))
        {
            return new TextComparison(agrees: false, () => expected, () => actual, () => came.Value);
        }

        var most = rules.Pixels.Of((decimal)left.Width * left.Height);
        return left.Differs(right, rules.Colour, most)
            ? new TextComparison(agrees: false, () => expected, () => $"{actual}\n{Difference(left, right)}", () => came.Value) // Counted only where it is shown.
            : TextComparison.Same(actual, stored.Value);
    }

    private string Difference(PngImage image, PngImage other)
    {
        var (count, furthest) = image.Differences(other, rules.Colour);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Counted.Of(count, "pixel")} ({100m * count / image.Width / image.Height:0.###}%) off by more than {rules.Colour} of 255 from the expected colour, the most by {furthest}; {rules.Pixels} may be");
    }
}
