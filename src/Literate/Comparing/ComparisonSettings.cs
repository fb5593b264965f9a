using System.Text.Json;

namespace Literate.Comparing;

/// <summary>
/// What is said of how outputs are compared: under <c>compare</c> in <c>literate.json</c>, under <c>literate</c> in the metadata
/// of a notebook or of a cell, or by words behind the language of a fence. What is null is left to the place above.
/// </summary>
public sealed record ComparisonSettings
{
    /// <summary>Whether lines may come in any order.</summary>
    public bool? Unordered { get; init; }

    /// <summary>How far the numbers in a text may be off.</summary>
    public Tolerance? Tolerance { get; init; }

    /// <summary>The MIME types that are not compared; <c>image/*</c> for all of a kind.</summary>
    public IReadOnlyList<string>? Ignore { get; init; }

    /// <summary>How many pixels of an image may be others, or how many per cent of them.</summary>
    public Tolerance? Pixels { get; init; }

    /// <summary>How far red, green, blue or opacity of a pixel may be off, of 255, before it counts as another.</summary>
    public int? Colour { get; init; }

    /// <summary>Why, for a reader. Nothing is done with it.</summary>
    public string? Comment { get; init; }

    /// <summary>These settings, and those of the place above where these say nothing.</summary>
    public ComparisonSettings Over(ComparisonSettings above) => new()
    {
        Unordered = Unordered ?? above.Unordered,
        Tolerance = Tolerance ?? above.Tolerance,
        Ignore = Ignore ?? above.Ignore,
        Pixels = Pixels ?? above.Pixels,
        Colour = Colour ?? above.Colour,
    };

    /// <summary>Makes sure that the values mean something.</summary>
    /// <exception cref="JsonException">One does not; the message says which and what is expected.</exception>
    internal void Check()
    {
        if (Ignore?.FirstOrDefault(type => !IsMimeType(type)) is { } other)
            throw new JsonException($"Under \"ignore\", '{other}' is not a MIME type. Write one such as image/png, or image/* for all of a kind.");
        if (Ignore?.Contains(null!) == true)
            throw new JsonException("An entry of \"ignore\" is null.");
        if (Colour is < 0 or > byte.MaxValue)
            throw new JsonException("\"colour\" must be a whole number from 0 to 255.");
        if (Pixels is { IsPercent: true, Amount: > 100 })
            throw new JsonException("\"pixels\" must be at most 100%.");
    }

    private static bool IsMimeType(string? type) =>
        type is null || (type.Split('/') is [{ Length: > 0 }, { Length: > 0 }] && !type.Any(char.IsWhiteSpace) && type.IndexOf('*') is var star && (star < 0 || type.EndsWith("/*", StringComparison.Ordinal)));
}
