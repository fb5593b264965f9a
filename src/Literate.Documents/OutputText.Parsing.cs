using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Literate.Documents;

/// <summary>The way back from the text.</summary>
public static partial class OutputText
{
    private const string Also = "also ";

    /// <summary>The outputs that a text tells of.</summary>
    /// <param name="text">What <see cref="Of(IEnumerable{Output})"/> gave, with any line ends; or what a person wrote.</param>
    /// <returns>
    /// Outputs whose text is <paramref name="text"/> again; none where it is blank. A value comes as one that was displayed, an
    /// error without its stack, and in the place of binary data stands what the text says of it. They are marked as
    /// <see cref="Output.IsWritten"/>: wildcards in them stay as they are.
    /// </returns>
    public static ImmutableArray<Output> Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];

        var outputs = new List<Output>();
        var heading = $"[{StreamOutput.StandardOutput}]"; // Standard output has none where it comes first.
        var content = new List<string>();
        foreach (var line in LineEnds.Normalized(text).TrimEnd('\n').Split('\n'))
        {
            if (IsHeading(line))
            {
                Add(outputs, heading, content);
                (heading, content) = (line, []);
            }
            else
            {
                content.Add(line.StartsWith('\\') && Heading().IsMatch(line) ? line[1..] : line);
            }
        }

        Add(outputs, heading, content);
        return [.. outputs.Select(output => output with { IsWritten = true })];
    }

    // Only an error has its name behind what it is; else a line with more in it is a line of an output.
    private static bool IsHeading(string line) => line.StartsWith('[') && Heading().Match(line) is { Success: true } heading
        && (heading.Groups["kind"].Value == "error" || string.IsNullOrWhiteSpace(line[heading.Length..]));

    private static void Add(List<Output> outputs, string heading, List<string> content)
    {
        var (kind, text) = (Heading().Match(heading).Groups["kind"].Value, string.Join('\n', content));
        switch (kind)
        {
            case StreamOutput.StandardOutput when outputs.Count == 0 && content.Count == 0:
                break; // The text begins with a heading of its own.
            case StreamOutput.StandardOutput or StreamOutput.StandardError:
                outputs.Add(new StreamOutput(kind, content.Count == 0 ? "" : text + '\n'));
                break;
            case "error":
                outputs.Add(new ErrorOutput(heading["[error]".Length..].Trim(), text, []));
                break;
            case var also when also.StartsWith(Also, StringComparison.Ordinal):
                AddTo(outputs, new MimeEntry(also[Also.Length..], text));
                break;
            default:
                outputs.Add(new DisplayOutput(MimeBundle.Of(kind, text)));
                break;
        }
    }

    /// <summary>Adds a representation to the value before it; where there is none to take it, it is a value of its own.</summary>
    private static void AddTo(List<Output> outputs, MimeEntry entry)
    {
        if (outputs is [.., DisplayOutput value] && value.Data[entry.MimeType] is null)
            outputs[^1] = value with { Data = new MimeBundle(value.Data.Entries.Add(entry)) };
        else
            outputs.Add(new DisplayOutput(new MimeBundle([entry])));
    }

    // The names of MIME types as RFC 6838 has them, and any parameters behind them.
    [GeneratedRegex(@"^\\*\[(?<kind>stdout|stderr|error|(also )?[\w.!#$&^+-]+/[\w.!#$&^+-]+([ \t]*;[^\n]*)?)\]( |$)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
