using Literate.Runtime.Messages;

namespace Literate.Runtime.Formatting;

/// <summary>Turns a value into the representations that an output holds.</summary>
public static class Formatter
{
    /// <summary>The MIME type of plain text, which every value can be shown in.</summary>
    public const string PlainText = "text/plain";

    /// <summary>The MIME type of HTML.</summary>
    public const string Html = "text/html";

    /// <summary>
    /// The representations of <paramref name="value"/>: those of the formatter that its type names
    /// (<see cref="TypeFormatterSource"/>), else plain text.
    /// </summary>
    /// <param name="value">The value; null is shown as <c>&lt;null&gt;</c>.</param>
    /// <param name="mimeTypes">The MIME types wanted; when empty, those that the type prefers.</param>
    public static IReadOnlyList<FormattedValue> Format(object? value, IReadOnlyList<string> mimeTypes)
    {
        switch (value)
        {
            case HtmlContent html:
                return [new FormattedValue(Html, html.ToString())];
            case RawContent raw:
                return [new FormattedValue(raw.MimeType, raw.Content)];
        }

        var source = value is null ? null : TypeFormatterSource.Find(value.GetType());
        if (mimeTypes.Count == 0)
            mimeTypes = source?.PreferredMimeTypes ?? [PlainText];

        return [.. mimeTypes.Select(mimeType =>
            new FormattedValue(mimeType, source?.Format(value!, mimeType) ?? FormatWithoutSource(value, mimeType)))];
    }

    private static string FormatWithoutSource(object? value, string mimeType)
    {
        var text = PlainTextFormatter.Format(value);
        return mimeType == Html ? $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>" : text;
    }
}
