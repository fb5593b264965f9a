using DocsSite.Pages;
using DocsSite.Writing;
using Literate.Books;

namespace DocsSite.Building;

/// <summary>
/// Opens a book without the notebooks of sites that were built into its folder: a site carries copies for download, and
/// the next build must not take them for chapters.
/// </summary>
internal static class OwnNotebooks
{
    /// <exception cref="BookException">The folder is no book.</exception>
    /// <exception cref="SiteException">It holds a site and nothing else, or a notebook in a folder that a site has for itself.</exception>
    public static Book Open(string path)
    {
        var book = Book.Open(path);
        var own = book.Notebooks.Where(notebook => !IsOfSite(notebook, book.Folder)).ToList();
        if (own.FirstOrDefault(notebook => SiteFolders.Have(notebook.Name)) is { } inTheWay)
            throw SiteErrors.FolderOfSite(inTheWay.DisplayPath, inTheWay.Name.Split('/')[0]);
        return own.Count > 0 ? book with { Notebooks = own } : throw SiteErrors.OnlySites(book.Folder);
    }

    private static bool IsOfSite(NotebookSource notebook, string bookFolder)
    {
        for (var folder = notebook.Folder; folder is not null && folder.Length >= bookFolder.Length; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, WrittenFiles.Marker)))
                return true;
        }

        return false;
    }
}
