using System.Net;
using System.Text.RegularExpressions;
using Literate.Books;
using Literate.Documents;

namespace Literate.Verdicts;

/// <summary>
/// Takes out of outputs what may differ between machines and runs. It is applied to what is expected and to what came, so
/// a notebook may be stored as it was printed.
/// </summary>
/// <param name="folder">The book's folder; its path stands as <c>&lt;book&gt;</c>.</param>
/// <param name="replacements">What the book's settings replace.</param>
internal sealed partial class OutputNormalizer(string folder, IReadOnlyList<Replacement> replacements)
{
    private static readonly TimeSpan ReplacementLimit = TimeSpan.FromSeconds(1);

    private readonly (Regex Pattern, string With)[] _replacements =
        [.. replacements.Select(replacement => (new Regex(replacement.Pattern, RegexOptions.CultureInvariant, ReplacementLimit), replacement.With))];

    /// <summary>
    /// The text with <c>\n</c> between its lines, without colour codes, blanks at the ends of lines, empty lines at its end
    /// and the book's own path, and with the settings' replacements made.
    /// </summary>
    /// <exception cref="BookException">A replacement takes far too long on this text.</exception>
    public string Text(string text)
    {
        text = BookPath.Hide(AnsiCode().Replace(text.ReplaceLineEndings("\n"), ""), folder);
        foreach (var (pattern, with) in _replacements)
            text = Replace(text, pattern, with);
        return string.Join('\n', text.Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n');
    }

    private static string Replace(string text, Regex pattern, string with)
    {
        try
        {
            return pattern.Replace(text, with);
        }
        catch (RegexMatchTimeoutException error)
        {
            throw BookErrors.PatternTooSlow(pattern.ToString(), error);
        }
    }

    /// <summary>
    /// The representations of a value. What the .NET Interactive kernel stores for a plain value, its text wrapped in HTML,
    /// stands as that text.
    /// </summary>
    public IEnumerable<MimeEntry> Bundle(MimeBundle bundle) =>
        bundle.Entries is [{ MimeType: "text/html" } html] && WrappedText().Match(html.Value) is { Success: true } wrapped
            ? [new MimeEntry("text/plain", WebUtility.HtmlDecode(wrapped.Groups["text"].Value))]
            : bundle.Entries;

    [GeneratedRegex(@"\e\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex AnsiCode();

    [GeneratedRegex("""^\s*<div class="dni-plaintext"><pre>(?<text>.*?)</pre></div>\s*(<style>.*</style>\s*)?$""", RegexOptions.Singleline)]
    private static partial Regex WrappedText();
}
