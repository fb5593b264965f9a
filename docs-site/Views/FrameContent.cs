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

    /// <summary>What the address of a place in the frame's own document begins with.</summary>
    private const string OwnPlace = "about:srcdoc#";

    private const int MostRounds = 8;

    /// <summary>
    /// The document without the elements that could make a request, and with links that lead where a frame can let them lead. One that has
    /// neither stays as it is, to the letter.
    /// </summary>
    public static string Of(string document)
    {
        // No reader of HTML makes such an element of anything else, so most documents need not be parsed.
        if (!MayHaveEither().IsMatch(document))
            return document;

        // What is written anew is read once more: markup can be nested so that it reads differently the second time.
        for (var round = 0; round < MostRounds; round++)
        {
            var parsed = new HtmlParser().ParseDocument(document);
            var dropped = parsed.All.Where(element => Dropped.Contains(element.LocalName, StringComparer.OrdinalIgnoreCase)).ToList();
            foreach (var element in dropped)
                element.Remove();
            if (dropped.Count + parsed.QuerySelectorAll("a, area").Count(IsRedirected) == 0)
                return document;
            document = $"<!doctype html>{parsed.DocumentElement.OuterHtml}";
        }

        return "<!doctype html><p>This HTML is nested so that it cannot be shown safely.</p>";
    }

    /// <summary>
    /// Makes a link lead to where a frame can let it lead; says whether it led elsewhere. Addresses in a frame begin at the page's, so a
    /// link to a place in the output would load the page into the frame, and one to the web would load that.
    /// </summary>
    private static bool IsRedirected(IElement link)
    {
        var isChanged = false;
        foreach (var address in link.Attributes.Where(attribute => attribute.LocalName == "href").ToList())
        {
            var wanted = address.Value.Trim();
            if (wanted.StartsWith(OwnPlace, StringComparison.Ordinal) || (Web().IsMatch(wanted) && link.GetAttribute("target") == "_blank"))
                continue;

            isChanged = true;
            if (wanted.StartsWith('#'))
            {
                address.Value = OwnPlace[..^1] + wanted;
            }
            else if (Web().IsMatch(wanted))
            {
                link.SetAttribute("target", "_blank");
                link.SetAttribute("rel", "noreferrer");
            }
            else
            {
                link.RemoveAttribute(address.Name);
            }
        }

        return isChanged;
    }

    [GeneratedRegex("<(link|meta|base|template|i?frame|object|embed|a[\\s/]|area)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MayHaveEither();

    [GeneratedRegex("^(https?://|mailto:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Web();
}
