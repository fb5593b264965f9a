using System.Text.Encodings.Web;
using System.Text.Json;
using DocsSite.Pages;
using DocsSite.Writing;

namespace DocsSite.Search;

/// <summary>
/// The file in which a page's script searches. It is a script that holds data and does nothing, since a page that is opened from
/// a disk may load a script and nothing else; and it is loaded when a reader begins to search.
/// </summary>
/// <remarks>
/// It holds the text itself and no table of words. A search goes through all of it: a book of a thousand pages has a few million
/// characters, in which a browser finds a word in milliseconds, and finds parts of words and of code as well. A table would be
/// about as large, and would know only the words that it was made for.
/// </remarks>
internal static class SearchIndex
{
    public const string Path = $"{Theme.Folder}/search-index.js";

    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static SiteFile Of(IEnumerable<SearchEntry> entries, IReadOnlyDictionary<string, string> titles)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = new List<object[]>();
        foreach (var entry in entries)
        {
            pages.TryAdd(entry.Page, pages.Count);
            rows.Add([pages[entry.Page], entry.Anchor, (int)entry.Kind, entry.Title, entry.Text]);
        }

        var index = new
        {
            pages = pages.Keys.Select(path => new[] { SitePath.Address(PagePaths.Start, path), titles.GetValueOrDefault(path, "") }),
            entries = rows,
        };
        return new SiteFile(Path, (byte[])[.. "self.siteSearchIndex="u8, .. JsonSerializer.SerializeToUtf8Bytes(index, Compact), .. ";\n"u8]);
    }

    /// <summary>The index of a whole site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="chapters">What can be found in its chapters.</param>
    public static SiteFile Of(Site site, IEnumerable<SearchEntry> chapters) => Of(
        chapters.Concat(ReferenceEntries.Of(site)),
        site.Chapters.Select(chapter => KeyValuePair.Create(chapter.Path, chapter.Title)).Concat(ReferenceEntries.Titles(site)).ToDictionary());
}
