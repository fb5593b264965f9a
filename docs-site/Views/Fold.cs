using DocsSite.Markup;

namespace DocsSite.Views;

/// <summary>Something that a reader opens. It needs no script, is found by a search in the page, and is open in print.</summary>
internal static class Fold
{
    /// <summary>The content behind its words; as it is where there are none.</summary>
    public static Html Of(string? words, Html content) => words is null ? content : Html.Of(
        $"""
        <details class="fold">
        <summary>{words}</summary>
        {content}</details>

        """);
}
