using Literate.Books;

namespace DocsSite.Discovery;

/// <summary>The wording of what is said of listings that are left out, or are not whole.</summary>
internal static class ListingNotes
{
    public static string NoAddress(string sitemap, string feed) =>
        $"no {sitemap} and no {feed}: they need the address that the site will have. Write it into {BookSettings.FileName}, for instance \"address\": \"https://example.org/book/\".";

    public static string NoAnswer(string reason) =>
        $"git does not tell of the repository that this book is in, so its pages name no commit, lead to no lines of it and have no history: {reason}";

    public static string NoChanges(string feed) =>
        $"no {feed}: no commit has changed a notebook of this book, and there is no CHANGELOG.md with a version and its date (## 1.0.0 - 2026-01-31).";

    public static string HistoryIsCut(string feed, string sitemap) =>
        $"{feed} and the dates in {sitemap} know only the newest commits: the repository was cloned without the others. Fetch them (git fetch --unshallow), so that every machine builds the same site.";
}
