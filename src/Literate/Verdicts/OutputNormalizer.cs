using System.Net;
using System.Text.RegularExpressions;
using Literate.Books;
using Literate.Documents;

namespace Literate.Verdicts;

/// <summary>
/// Takes out of outputs what may differ between machines and runs. It is applied to what is expected and to what came, so
/// a notebook may be stored as it was printed.
/// </summary>
/// <param name="notebook">The notebook: the path of its home stands as <c>&lt;book&gt;</c>, and the settings there say what is replaced.</param>
internal sealed partial class OutputNormalizer(NotebookSource notebook)
{
    private static readonly TimeSpan ReplacementLimit = TimeSpan.FromSeconds(1);

    private readonly BookPath _path = new(notebook.Home.Folder);

    private readonly (Regex Pattern, string With)[] _replacements =
        [.. notebook.Home.Settings.Replace.Where(replacement => replacement.IsFor(notebook)).Select(replacement => (new Regex(replacement.Pattern, RegexOptions.CultureInvariant, ReplacementLimit), replacement.With))];

    /// <summary>
    /// The text as <see cref="OutputText.Plain"/> has it, without the book's own path, and with the settings' replacements made.
    /// </summary>
    /// <remarks>
    /// They are made in the plain text: a document holds that and not what was printed, and both must be replaced alike.
    /// </remarks>
    /// <exception cref="BookException">A replacement takes far too long on this text.</exception>
    public string Text(string text)
    {
        text = _path.Hide(OutputText.Plain(text));
        foreach (var (pattern, with) in _replacements)
            text = Replace(text, pattern, with);
        return OutputText.Plain(text);
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
    /// An output as it is compared: what the .NET Interactive kernel stores for a plain value, its text wrapped in HTML, stands
    /// as that text.
    /// </summary>
    public static Output Unwrapped(Output output) => output switch
    {
        DisplayOutput display => display with { Data = Unwrapped(display.Data) },
        ResultOutput result => result with { Data = Unwrapped(result.Data) },
        _ => output,
    };

    private static MimeBundle Unwrapped(MimeBundle bundle) =>
        bundle.Entries is [{ MimeType: "text/html" } html] && WrappedText().Match(html.Value) is { Success: true } wrapped
            ? MimeBundle.Of("text/plain", WebUtility.HtmlDecode(wrapped.Groups["text"].Value))
            : bundle;

    [GeneratedRegex("""^\s*<div class="dni-plaintext"><pre>(?<text>.*?)</pre></div>\s*(<style>.*</style>\s*)?$""", RegexOptions.Singleline)]
    private static partial Regex WrappedText();
}
