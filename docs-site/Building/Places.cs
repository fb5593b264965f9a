using Literate.Reporting;

namespace DocsSite.Building;

/// <summary>Where the book is and where its site goes.</summary>
/// <param name="Book">The book's folder.</param>
/// <param name="Out">The site's folder.</param>
internal sealed record Places(string Book, string Out)
{
    /// <summary>The places that the command line names, and the usual ones for those it does not.</summary>
    /// <exception cref="SiteException">No book is named, and there is no usual one.</exception>
    public static Places Find(string? book, string? site)
    {
        book = Path.GetFullPath(book ?? UsualBook());
        var repository = Repository.Above(book);
        return new Places(book, Path.GetFullPath(site ?? (repository is null ? "site" : Path.Combine(repository, "artifacts", "site"))));
    }

    private static string UsualBook() =>
        Repository.Above(Environment.CurrentDirectory) is { } here ? Path.Combine(here, "notebooks")
        : Repository.Above(AppContext.BaseDirectory) is { } ours ? Path.Combine(ours, "notebooks")
        : throw SiteErrors.NoBook();
}
