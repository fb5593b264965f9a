using System.Text.RegularExpressions;
using Literate.Documents;

namespace Literate.Verdicts;

/// <summary>The book's place on this machine, which must not stand in what is compared or published.</summary>
/// <param name="folder">The full path of the book's folder.</param>
public sealed class BookPath(string folder)
{
    private const string Sign = "<book>";

    // As it is named, and without the links on the way, which is how a cell sees it. The longer first: the one may be the end of the other,
    // as /var/b is of /private/var/b.
    private readonly IReadOnlyList<string> _folders = [.. new[] { folder, PhysicalPath.Of(folder) }.Select(Path.TrimEndingDirectorySeparator)
        .Distinct().Where(path => path.Length > 1).OrderByDescending(path => path.Length)];

    /// <summary>An output without the folder's path in any of its texts; binary data stay as they are.</summary>
    /// <param name="output">The output.</param>
    /// <param name="inMarkup">What takes its place in HTML and SVG.</param>
    public Output Hide(Output output, string inMarkup = Sign)
    {
        return output switch
        {
            StreamOutput stream => stream with { Text = Hide(stream.Text) },
            DisplayOutput display => display with { Data = InAll(display.Data) },
            ResultOutput returned => returned with { Data = InAll(returned.Data) },
            ErrorOutput error => error with { Value = Hide(error.Value), Traceback = [.. error.Traceback.Select(line => Hide(line))] },
            _ => output,
        };

        MimeBundle InAll(MimeBundle data) => new([.. data.Entries.Select(entry => OutputText.IsBinary(entry.MimeType) ? entry : entry with
        {
            Value = Hide(entry.Value, MimeEntry.Essence(entry.MimeType) is "text/html" or "image/svg+xml" ? inMarkup : Sign),
        })]);
    }

    /// <summary>
    /// The text with <c>&lt;book&gt;</c> in the place of the folder's path: as it is named, and without the links on the way,
    /// which is how a cell sees it. Only the whole path counts: the folder <c>/b</c> is in <c>/b/data</c> and in
    /// <c>file:///b.</c>, and not in <c>/bulletin</c>, <c>/b-2</c>, <c>/b.txt</c> or <c>http://host/b</c>.
    /// </summary>
    /// <param name="text">Any text.</param>
    public string Hide(string text) => Hide(text, Sign);

    private string Hide(string text, string sign) => _folders.Aggregate(text, (hidden, path) => !hidden.Contains(path, StringComparison.Ordinal) ? hidden : Regex.Replace(
        hidden, $@"(?<![\p{{L}}\p{{Nd}}_-]){Regex.Escape(path)}(?![\p{{L}}\p{{Nd}}_-]|\.\p{{L}})", sign.Replace("$", "$$", StringComparison.Ordinal), RegexOptions.CultureInvariant));
}
