using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Literate.Documents;

/// <summary>
/// Outputs as one text, in which everything that is compared stands and nothing else. Two lists of outputs are equal when
/// their texts are; so whatever differs can be seen in the difference of the texts.
/// </summary>
/// <remarks>
/// Standard output stands as it is where nothing stands before it; every other output has a line before it that says what
/// it is. Not in the text, and so not compared: execution counts, the stack below an exception, and whether a value was
/// displayed or returned, which editors store alike. A Markdown document holds this text, and <see cref="Parse"/> reads it.
/// </remarks>
public static partial class OutputText
{
    private static readonly JsonSerializerOptions Layout =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of <paramref name="outputs"/>; empty when there are none. Every line ends with <c>\n</c>.</summary>
    public static string Of(IEnumerable<Output> outputs) => Of(outputs, Plain);

    /// <inheritdoc cref="Of(IEnumerable{Output})"/>
    /// <param name="outputs">The outputs.</param>
    /// <param name="normalize">What is done to the text of each output; <see cref="Plain"/> or more.</param>
    public static string Of(IEnumerable<Output> outputs, Func<string, string> normalize) => Of(outputs, _ => normalize);

    private static string Of(IEnumerable<Output> outputs, Func<Output, Func<string, string>> normalizes)
    {
        var text = new StringBuilder();
        foreach (var output in Joined(outputs))
        {
            var normalize = normalizes(output);
            switch (output)
            {
                case StreamOutput { Name: StreamOutput.StandardOutput } stream when text.Length == 0:
                    Append(text, Content(stream.Text, normalize));
                    break;
                case StreamOutput stream:
                    Append(text, $"[{stream.Name}]");
                    Append(text, Content(stream.Text, normalize));
                    break;
                case DisplayOutput display:
                    Append(text, display.Data, normalize);
                    break;
                case ResultOutput result:
                    Append(text, result.Data, normalize);
                    break;
                case ErrorOutput error:
                    Append(text, $"[error] {error.Name}");
                    Append(text, Content(error.Value, normalize));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The text of <paramref name="outputs"/> as a document holds it: what would pass for a wildcard in the outputs of a run has
    /// a backslash before it, so that it is read as what it is.
    /// </summary>
    public static string Written(IEnumerable<Output> outputs) =>
        Of(outputs, output => output.IsWritten ? Plain : text => Wildcards.Escaped(Plain(text)));

    /// <summary>
    /// A text as it is compared everywhere: <c>\n</c> between its lines, no colour codes, no blanks at the ends of lines and no
    /// empty lines at its end.
    /// </summary>
    public static string Plain(string text) => string.Join(
        '\n', AnsiCode().Replace(LineEnds.Normalized(text), "").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');

    /// <summary>Joins neighbours of the same stream, which differ between kernels only in where one write ended.</summary>
    public static IEnumerable<Output> Joined(IEnumerable<Output> outputs)
    {
        StreamOutput? pending = null;
        foreach (var output in outputs)
        {
            if (output is StreamOutput next && next.Name == pending?.Name)
            {
                pending = pending with { Text = pending.Text + next.Text };
                continue;
            }

            if (pending is not null)
                yield return pending;
            pending = output as StreamOutput;
            if (pending is null)
                yield return output;
        }

        if (pending is not null)
            yield return pending;
    }

    private static void Append(StringBuilder text, MimeBundle bundle, Func<string, string> normalize)
    {
        var further = ""; // Tells two representations of one value from two values.
        foreach (var entry in bundle.Entries.OrderBy(entry => entry.MimeType, StringComparer.Ordinal))
        {
            Append(text, $"[{further}{entry.MimeType}]");
            further = Also;
            Append(text, Content(Shown(entry.MimeType, Plain(entry.Value)), normalize));
        }
    }

    /// <summary>
    /// A representation as the text tells it: JSON in one layout, in the place of binary data their length and their hash, and
    /// everything else as it is.
    /// </summary>
    /// <param name="mimeType">The MIME type.</param>
    /// <param name="value">What the representation holds.</param>
    public static string Shown(string mimeType, string value) =>
        MimeEntry.IsJson(mimeType) ? Indented(value)
        : IsBinary(mimeType) && IsBase64(value) ? BinarySummary.Of(value)
        : value;

    // A file lays JSON out in its own way, which says nothing of the value.
    private static string Indented(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString(Layout) ?? "null";
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return json; // The other one is for half of a surrogate pair, which is no text.
        }
    }

    /// <summary>The text of an output, with a backslash before a line that would pass for one that says what an output is.</summary>
    private static string Content(string text, Func<string, string> normalize) => Heading().Replace(normalize(text), @"\$0");

    private static void Append(StringBuilder text, string lines)
    {
        if (lines.Length > 0)
            text.Append(lines).Append('\n');
    }

    /// <summary>Whether values of a MIME type are bytes, which stand as Base64 in a notebook.</summary>
    public static bool IsBinary(string mimeType) => MimeEntry.Essence(mimeType) is var essence
        && (essence is "application/pdf" or "application/octet-stream"
            || (!essence.EndsWith("+xml", StringComparison.Ordinal)
                && (essence.StartsWith("image/", StringComparison.Ordinal)
                    || essence.StartsWith("audio/", StringComparison.Ordinal)
                    || essence.StartsWith("video/", StringComparison.Ordinal))));

    /// <summary>Whether a representation has what a document says of binary data in the place of the data.</summary>
    public static bool IsSummary(MimeEntry entry) => IsBinary(entry.MimeType) && !IsBase64(entry.Value);

    // A document that was read holds the summary in the place of the data, and a summary is not summed up again.
    private static bool IsBase64(string value) =>
        value.All(character => char.IsAsciiLetterOrDigit(character) || char.IsWhiteSpace(character) || character is '+' or '/' or '=');

    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex AnsiCode();
}
