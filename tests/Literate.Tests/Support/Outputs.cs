using Literate.Documents;

namespace Literate.Tests.Support;

/// <summary>Outputs, as short as a test wants to write them.</summary>
internal static class Outputs
{
    public static StreamOutput Printed(string text) => new(StreamOutput.StandardOutput, text);

    public static StreamOutput PrintedToError(string text) => new(StreamOutput.StandardError, text);

    public static DisplayOutput Displayed(string text, string mimeType = "text/plain") => new(MimeBundle.Of(mimeType, text));

    public static DisplayOutput Displayed(params IEnumerable<MimeEntry> entries) => new(new MimeBundle([.. entries]));

    public static ResultOutput Returned(string text, int? number = null, string mimeType = "text/plain") =>
        new(MimeBundle.Of(mimeType, text), number);

    public static ErrorOutput Error(string name, string message) => new(name, message, []);

    /// <summary>All that an output says, in one line for a failed test to show.</summary>
    public static string Describe(Output output) => output switch
    {
        StreamOutput stream => $"{stream.Name}: {Escaped(stream.Text)}",
        DisplayOutput display => $"displayed {Describe(display.Data)}",
        ResultOutput result => $"returned by [{result.ExecutionCount}] {Describe(result.Data)}",
        ErrorOutput error => $"error {error.Name}: {Escaped(error.Value)}{string.Concat(error.Traceback.Select(line => $" | {line}"))}",
        _ => throw new ArgumentOutOfRangeException(nameof(output), output, "This output is not known."),
    };

    private static string Describe(MimeBundle bundle) =>
        string.Join(", ", bundle.Entries.Select(entry => $"{entry.MimeType}: {Escaped(entry.Value)}"));

    private static string Escaped(string text) => text.Replace("\n", "\\n");
}
