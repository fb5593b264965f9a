using System.Text.RegularExpressions;

namespace Prose.Tests.Spelling;

/// <summary>Finds the words in a line of prose that a dictionary can be asked for.</summary>
internal static partial class Words
{
    /// <summary>
    /// The words. What is written like a name in code is passed over: with a digit, a capital inside, a dot, an underline or
    /// the like in it; and so are abbreviations in capitals.
    /// </summary>
    public static IEnumerable<string> In(string line) => line
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(token => Joint().Split(token))
        .Select(token => Around().Replace(token, ""))
        .Where(token => Word().IsMatch(token) && !Abbreviation().IsMatch(token));

    /// <summary>What joins two words into one token: a hyphen, a dash, a slash between words.</summary>
    [GeneratedRegex(@"[-‐–—/…]|\.\.\.")]
    private static partial Regex Joint();

    [GeneratedRegex(@"^[\p{P}\p{S}-[`]]+|[\p{P}\p{S}-[`]]+$")]
    private static partial Regex Around();

    [GeneratedRegex(@"^\p{L}[\p{Ll}\p{M}]*(['’]\p{Ll}+)?$")]
    private static partial Regex Word();

    [GeneratedRegex(@"^\p{Lu}$")]
    private static partial Regex Abbreviation();
}
