using DocsSite.Downloads;

namespace DocsSite.Pages;

/// <summary>The folders that a site has for itself: nothing of a book can be there.</summary>
internal static class SiteFolders
{
    private static readonly string[] All = [Theme.Folder, Download.Folder];

    /// <summary>Whether a path, from the site's or the book's folder on, leads into one of them; case does not count.</summary>
    public static bool Have(string path) => All.Any(folder => path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase));
}
