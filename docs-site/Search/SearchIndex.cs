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

    public static SiteFile Of(IReadOnlyCollection<SearchEntry> entries, IReadOnlyDictionary<string, string> titles)
    {
        var pages = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
            pages.TryAdd(entry.Page, pages.Count);
        var index = JsonFile.Bytes(isIndented: false, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("pages");
            foreach (var path in pages.Keys)
            {
                json.WriteStartArray();
                json.WriteStringValue(SitePath.Address(PagePaths.Start, path));
                json.WriteStringValue(titles.GetValueOrDefault(path, ""));
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("entries");
            foreach (var entry in entries)
            {
                json.WriteStartArray();
                json.WriteNumberValue(pages[entry.Page]);
                json.WriteStringValue(entry.Anchor);
                json.WriteNumberValue((int)entry.Kind);
                json.WriteStringValue(entry.Title);
                json.WriteStringValue(entry.Text);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return new SiteFile(Path, (byte[])[.. "self.siteSearchIndex="u8, .. index, .. ";\n"u8]);
    }

    /// <summary>The index of a whole site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="chapters">What can be found in its chapters.</param>
    public static SiteFile Of(Site site, IEnumerable<SearchEntry> chapters) => Of(
        [.. chapters, .. ReferenceEntries.Of(site)],
        site.Chapters.Select(chapter => KeyValuePair.Create(chapter.Path, chapter.Title)).Concat(ReferenceEntries.Titles(site)).ToDictionary());
}
