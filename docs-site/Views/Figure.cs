using DocsSite.Markup;
using DocsSite.Prose;

namespace DocsSite.Views;

/// <summary>A picture that a cell gave.</summary>
internal static class Figure
{
    /// <param name="address">Its data as an address.</param>
    /// <param name="value">Its data as the notebook has it.</param>
    /// <param name="words">What it shows, for those who cannot see it.</param>
    public static Html Of(string address, string value, string words) =>
        Html.Of($"<img class=\"{(FollowsTheTheme(value) ? "figure themed" : "figure")}\" src=\"{address}\" alt=\"{words}\"{PictureSize.OfData(address)?.Attributes ?? Html.Empty}>\n");

    /// <summary>Whether a picture has colours of its own for a dark page; any other is shown on white, for which it was drawn.</summary>
    private static bool FollowsTheTheme(string value) => value.Contains("prefers-color-scheme", StringComparison.Ordinal);
}
