using System.Globalization;
using System.Xml.Linq;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Writing;
using Literate.Reporting;

namespace DocsSite.Discovery;

/// <summary>The feed of a book's changes, in Atom (RFC 4287).</summary>
internal static class Feed
{
    public const string FileName = "feed.xml";

    private const int MostEntries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The file.</summary>
    /// <param name="site">The site.</param>
    /// <param name="address">Its address.</param>
    /// <param name="changes">The changes, newest first, at least one.</param>
    public static SiteFile Of(Site site, string address, IReadOnlyList<Change> changes) => XmlFile.Of(
        FileName,
        new XElement(
            Atom + "feed",
            new XElement(Atom + "id", address),
            new XElement(Atom + "title", PrintableText.InOneLine(site.Title)),
            site.Description is { } about ? new XElement(Atom + "subtitle", PrintableText.Of(about)) : null,
            new XElement(Atom + "updated", Time(changes.Max(change => change.When))),
            new XElement(Atom + "author", new XElement(Atom + "name", PrintableText.InOneLine(site.Title))),
            Link("self", SitePath.On(address, FileName)),
            Link("alternate", address),
            changes.Take(MostEntries).Select(change => Entry(site, address, change))));

    private static XElement Entry(Site site, string address, Change change)
    {
        var chapters = site.Chapters.Where(chapter => change.Notebooks.Contains(chapter.Source.Name)).ToList();
        return new XElement(
            Atom + "entry",
            new XElement(Atom + "id", $"{address}{FileName}#{Uri.EscapeDataString(change.Name)}"),
            new XElement(Atom + "title", PrintableText.InOneLine(change.Title)),
            new XElement(Atom + "updated", Time(change.When)),
            Link("alternate", chapters is [var only] ? SitePath.On(address, only.Path) : address),
            change.Text is { } text ? Content("text", PrintableText.Of(text)) : Content("html", $"{Html.Of($"<ul>{chapters.Select(chapter => Html.Of($"<li><a href=\"{SitePath.On(address, chapter.Path)}\">{chapter.Title}</a></li>"))}</ul>")}"));
    }

    private static XElement Content(string type, string text) => new(Atom + "content", new XAttribute("type", type), text);

    private static XElement Link(string rel, string address) => new(Atom + "link", new XAttribute("rel", rel), new XAttribute("href", address));

    private static string Time(DateTimeOffset when) => when.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
}
