using DocsSite.Repositories;
using Literate.Reporting;

namespace DocsSite.Building;

/// <summary>Where the book is and where its site goes.</summary>
/// <param name="Book">The book's folder.</param>
/// <param name="Out">The site's folder.</param>
internal sealed record Places(string Book, string Out)
{
    /// <summary>The places that the command line names, and the usual ones for those it does not.</summary>
    /// <exception cref="SiteException">No book is named, and there is no usual one; or a file is named for one.</exception>
    public static Places Find(string? book, string? site)
    {
        book = Path.TrimEndingDirectorySeparator(Path.GetFullPath(book ?? UsualBook()));
        if (File.Exists(book))
            throw SiteErrors.BookIsAFile(book);
        var repository = RepositoryAbove(book);
        return new Places(book, Path.GetFullPath(site ?? (repository is null ? "site" : Path.Combine(repository, "artifacts", "site"))));
    }

    // The book of this program's own clone only for who is in no other repository.
    private static string UsualBook() =>
        (RepositoryAbove(Environment.CurrentDirectory) ?? RepositoryAbove(AppContext.BaseDirectory)) is { } root && Path.Combine(root, "notebooks") is var book && Directory.Exists(book)
            ? book
            : throw SiteErrors.NoBook();

    private static string? RepositoryAbove(string path) => RepositoryRoot.Above(path, folder => Repository.Above(folder) == folder);
}
