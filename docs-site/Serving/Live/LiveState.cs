using System.Collections.Immutable;
using DocsSite.Pages;

namespace DocsSite.Serving.Live;

/// <summary>What the pages of a served site are told, at one moment.</summary>
/// <param name="Session">Tells this server's moments from those of another that had its port before.</param>
/// <param name="Number">Counts the updates of the site.</param>
/// <param name="IsBuilding">Whether an update is being made.</param>
/// <param name="Problems">What keeps the site from being up to date; null where nothing does.</param>
/// <param name="Changed">The update at which a file of the site last changed, by its path.</param>
internal sealed record LiveState(string Session, int Number, bool IsBuilding, string? Problems, ImmutableDictionary<string, int> Changed)
{
    /// <summary>What a page is stamped with when it is sent.</summary>
    public string Stamp => $"{Session}-{Number}";

    /// <summary>Whether a page that was sent at a moment is not what would be sent now.</summary>
    /// <param name="page">The page's path in the site.</param>
    /// <param name="stamp">The moment.</param>
    public bool IsOld(string page, string stamp) => NumberOf(stamp) is not { } sent
        || Changed.Any(file => file.Value > sent && (file.Key == page || IsInPages(file.Key)));

    /// <summary>Whether the style has changed since a page was sent.</summary>
    public bool HasNewStyle(string stamp) => NumberOf(stamp) is { } sent && Changed.GetValueOrDefault(Theme.Style) > sent;

    private int? NumberOf(string stamp) =>
        stamp.Split('-') is [var session, var number] && session == Session && int.TryParse(number, out var sent) ? sent : null;

    /// <summary>Whether pages show or run a file: the script and pictures. The style is taken without loading the page anew.</summary>
    private static bool IsInPages(string path) =>
        path == Theme.Script || Path.GetExtension(path).ToLowerInvariant() is ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg";
}
