using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace DocsSite.Views;

/// <summary>What stands in an HTML output's frame.</summary>
internal static partial class FrameContent
{
    // The page's content policy governs what is loaded, but no browser asks it before it connects ahead of time: <link
    // rel=preconnect> and dns-prefetch reach another host from any frame, and <meta> and <base> can refresh and redirect it.
    // A <template> may become a shadow tree, and a frame in the frame a document, each with a <link> of its own.
    private static readonly string[] Dropped = ["link", "meta", "base", "template", "iframe", "frame", "object", "embed"];

    private const int MostRounds = 8;

    /// <summary>
    /// The document without the elements that could make a request. One that has none stays as it is, to the letter.
    /// </summary>
    public static string WithoutRequests(string document)
    {
        // No reader of HTML makes such an element of anything else, so most documents need not be parsed.
        if (!MayHaveDropped().IsMatch(document))
            return document;

        // What is written anew is read once more: markup can be nested so that it reads differently the second time.
        for (var round = 0; round < MostRounds; round++)
        {
            var parsed = new HtmlParser().ParseDocument(document);
            var dropped = parsed.All.Where(element => Dropped.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase)).ToList();
            if (dropped.Count == 0)
                return document;
            foreach (var element in dropped)
                element.Remove();
            document = $"<!doctype html>{parsed.DocumentElement.OuterHtml}";
        }

        return "<!doctype html><p>This HTML is nested so that it cannot be shown safely.</p>";
    }

    [GeneratedRegex("<(link|meta|base|template|i?frame|object|embed)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayHaveDropped();
}
