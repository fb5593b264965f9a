using System.Text.RegularExpressions;
using DocsSite.Markup;

namespace DocsSite.Views;

/// <summary>
/// HTML that a cell gave, in a frame of its own that may do nothing: run no script, send no form, reach
/// nothing of the page; a link to the web opens in a tab of its own. The page's own script may look into it, and only for that it counts as one of the site's
/// (<c>allow-same-origin</c>): it makes the frame as high as what is in it.
/// </summary>
internal static partial class HtmlFrame
{
    private const int LineHeight = 30;
    private const int Smallest = 64;
    private const int Largest = 480;

    // The frame is light in both themes: an output's author rarely thinks of a dark one.
    private const string Head =
        "<!doctype html><html lang=\"en\"><style>:root{color-scheme:light}body{margin:12px;background:#fff;color:#222;"
        + "font:15px/1.5 system-ui,sans-serif}table{border-collapse:collapse}td,th{padding:3px 12px 3px 0;text-align:left;"
        + "border-bottom:1px solid #ddd}pre{margin:0;font:14px/1.5 ui-monospace,monospace}</style>";

    public static Html Of(string html, string description) => Html.Of(
        $"<iframe sandbox=\"allow-same-origin allow-popups allow-popups-to-escape-sandbox\" loading=\"lazy\" title=\"{description}\" height=\"{HeightOf(html)}\" srcdoc=\"{FrameContent.Of(Head + html)}\"></iframe>\n");

    /// <summary>Whether there is such a frame in a part of a page. Text cannot look like one, since it is escaped.</summary>
    public static bool IsIn(Html page) => page.ToString().Contains("<iframe ", StringComparison.Ordinal);

    /// <summary>About as high as the content will be, for as long as no script has measured it; it scrolls, and a reader can pull it larger.</summary>
    private static int HeightOf(string html) =>
        Math.Clamp(28 + (LineHeight * Math.Max(Rows().Count(html), html.AsSpan().Count('\n'))), Smallest, Largest);

    [GeneratedRegex(@"<(tr|p|li|br|h[1-6]|div|pre)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Rows();
}
