using Literate.Documents;

namespace Literate.Comparing;

/// <summary>How the outputs of one cell are compared, all places considered that have a say in it.</summary>
/// <param name="Unordered">Whether lines may come in any order.</param>
/// <param name="Tolerance">How far numbers may be off, or null where they are text like any other.</param>
/// <param name="Ignore">The MIME types that are not compared.</param>
/// <param name="Pixels">How many pixels of an image may be others.</param>
/// <param name="Colour">How far a channel of a pixel may be off before it is another.</param>
public sealed record ComparisonRules(bool Unordered, Tolerance? Tolerance, IReadOnlyList<string> Ignore, Tolerance Pixels, int Colour)
{
    /// <summary>Every character and every pixel counts, in its order.</summary>
    public static ComparisonRules Strict { get; } = Of(new ComparisonSettings());

    /// <summary>The rules that some settings give.</summary>
    public static ComparisonRules Of(ComparisonSettings settings) => new(
        settings.Unordered ?? false, settings.Tolerance, settings.Ignore ?? [], settings.Pixels ?? new Tolerance(0, IsPercent: false), settings.Colour ?? 0);

    /// <summary>Whether representations of a MIME type are not compared, whatever its parameters.</summary>
    public bool Ignores(string mimeType) => Ignore.Any(type => type.EndsWith("/*", StringComparison.Ordinal)
        ? mimeType.StartsWith(type[..^1], StringComparison.OrdinalIgnoreCase)
        : MimeEntry.Essence(mimeType).Equals(MimeEntry.Essence(type), StringComparison.OrdinalIgnoreCase));
}
