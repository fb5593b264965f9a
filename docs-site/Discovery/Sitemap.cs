using System.Globalization;
using System.Xml.Linq;
using DocsSite.Pages;
using DocsSite.Writing;

namespace DocsSite.Discovery;

/// <summary>The list of all pages for search engines, as sitemaps.org has it.</summary>
internal static class Sitemap
{
    public const string FileName = "sitemap.xml";

    private static readonly XNamespace Xml = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The file.</summary>
    /// <param name="pages">The paths of the pages, in order.</param>
    /// <param name="address">The site's address.</param>
    /// <param name="lastChange">When a page was last changed, by its path; those that are not known are not in it.</param>
    public static SiteFile Of(IEnumerable<string> pages, string address, IReadOnlyDictionary<string, DateTimeOffset> lastChange) => XmlFile.Of(
        FileName,
        new XElement(Xml + "urlset", pages.Select(page => new XElement(
            Xml + "url",
            new XElement(Xml + "loc", SitePath.On(address, page)),
            lastChange.TryGetValue(page, out var when) ? new XElement(Xml + "lastmod", when.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)) : null))));
}
