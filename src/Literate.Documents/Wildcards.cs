using System.Text.RegularExpressions;

namespace Literate.Documents;

/// <summary>
/// What stands for anything in the expected outputs of a document: <c>...</c> alone on a line for any lines, also none, and
/// <c>[..]</c> for any characters of a line.
/// </summary>
/// <remarks>
/// A backslash before either takes the meaning away, and another one before that is one that is printed: the line <c>\...</c>
/// stands for three dots, and <c>\\...</c> for a backslash and three dots.
/// </remarks>
public static partial class Wildcards
{
    /// <summary>Alone on a line, it stands for any lines.</summary>
    public const string AnyLines = "...";

    /// <summary>Inside a line, it stands for any characters of it.</summary>
    public const string AnyCharacters = "[..]";

    /// <summary>Whether a text, which was written, holds one.</summary>
    public static bool StandIn(string text) => Places().Matches(text).Any(place => !place.Value.StartsWith('\\'));

    /// <summary>A text of a run as it is written: with a backslash more before what would pass for a wildcard.</summary>
    public static string Escaped(string text) => Places().Replace(text, @"\$0");

    /// <summary>A text that was written as a run would give it: wildcards, if it holds any, stay in it.</summary>
    public static string Literal(string text) =>
        Places().Replace(text, place => place.Value.StartsWith('\\') ? place.Value[1..] : place.Value);

    /// <summary>An output as a run would give it; one that was not written is that already.</summary>
    public static Output Literal(Output output) => output switch
    {
        { IsWritten: false } => output,
        StreamOutput stream => stream with { Text = Literal(stream.Text), IsWritten = false },
        DisplayOutput display => display with { Data = Literal(display.Data), IsWritten = false },
        ResultOutput result => result with { Data = Literal(result.Data), IsWritten = false },
        ErrorOutput error => error with { Value = Literal(error.Value), IsWritten = false },
        _ => output,
    };

    /// <summary>A line that was written, cut at its wildcards: what must stand between what they stand for, as a run gives it.</summary>
    /// <returns>One text more than the line has wildcards.</returns>
    public static IReadOnlyList<string> Pieces(string line)
    {
        var pieces = new List<string>();
        var start = 0;
        foreach (Match place in Characters().Matches(line))
        {
            if (place.Value.StartsWith('\\'))
                continue;
            pieces.Add(Literal(line[start..place.Index]));
            start = place.Index + place.Length;
        }

        pieces.Add(Literal(line[start..]));
        return pieces;
    }

    private static MimeBundle Literal(MimeBundle data) =>
        new([.. data.Entries.Select(entry => entry with { Value = Literal(entry.Value) })]);

    // With the backslashes before it. A line may end with blanks, which do not count.
    [GeneratedRegex(@"\\*\[\.\.\]|(?<![^\r\n])\\*\.\.\.(?=[ \t]*(?:[\r\n]|\z))")]
    private static partial Regex Places();

    [GeneratedRegex(@"\\*\[\.\.\]")]
    private static partial Regex Characters();
}
