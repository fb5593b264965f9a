using System.Collections.Immutable;
using System.Text;

namespace Literate.Documents;

/// <summary>One value in one or more representations, each under its MIME type.</summary>
/// <param name="Entries">The representations, in the order in which they were given; no MIME type stands twice.</param>
public sealed record MimeBundle(ImmutableArray<MimeEntry> Entries)
{
    /// <summary>Makes a bundle with a single representation.</summary>
    public static MimeBundle Of(string mimeType, string value) => new([new MimeEntry(mimeType, value)]);

    /// <summary>The representation under <paramref name="mimeType"/>, or null where there is none.</summary>
    public string? this[string mimeType] => Entries.FirstOrDefault(entry => entry.MimeType == mimeType)?.Value;

    /// <summary>Two bundles are equal when they hold the same representations in the same order.</summary>
    public bool Equals(MimeBundle? other) => other is not null && Entries.SequenceEqual(other.Entries);

    /// <inheritdoc />
    public override int GetHashCode() => Entries.Length == 0 ? 0 : HashCode.Combine(Entries.Length, Entries[0]);
}

/// <summary>One representation of a value.</summary>
/// <param name="MimeType">The MIME type, for instance <c>text/plain</c>.</param>
/// <param name="Value">
/// The text; for <c>application/json</c> and the types that end in <c>+json</c> the JSON text; for binary types, Base64.
/// </param>
public sealed record MimeEntry(string MimeType, string Value)
{
    /// <summary>Whether values of this MIME type stand in a notebook file as JSON and not as text.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>A MIME type without its parameters, which say nothing of how its values are to be read here.</summary>
    /// <param name="mimeType">The MIME type, for instance <c>text/plain; charset=utf-8</c>.</param>
    public static string Essence(string mimeType) => mimeType.Split(';')[0].TrimEnd();

    /// <summary>
    /// Two representations are equal when type and text are; the blanks between the tokens of JSON do not count.
    /// </summary>
    /// <remarks>JSON that comes from a file is laid out as the file is, and that says nothing about the value.</remarks>
    public bool Equals(MimeEntry? other) => other is not null && MimeType == other.MimeType
        && (Value == other.Value || (IsJson(MimeType) && WithoutBlanks(Value) == WithoutBlanks(other.Value)));

    /// <inheritdoc />
    public override int GetHashCode() =>
        HashCode.Combine(MimeType, IsJson(MimeType) ? WithoutBlanks(Value) : Value);

    private static string WithoutBlanks(string json)
    {
        var compact = new StringBuilder(json.Length);
        var (inString, escaped) = (false, false);
        foreach (var c in json)
        {
            if (!inString && c is (' ' or '\t' or '\r' or '\n'))
                continue;

            compact.Append(c);
            if (c == '"' && !escaped)
                inString = !inString;
            escaped = inString && c == '\\' && !escaped;
        }

        return compact.ToString();
    }
}
