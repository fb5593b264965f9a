using DocsSite.Markup;

namespace DocsSite.Views;

/// <summary>What a cell printed, with its end folded away where it is long. It opens without a script.</summary>
internal static class FoldedText
{
    /// <summary>A text of more lines than this is folded, after so many of them; fewer than a handful are not worth a click.</summary>
    private const int Longest = 30, Shown = 20;

    /// <param name="text">The text, without a line end at its end.</param>
    public static Html Of(string text)
    {
        if (text.Length == 0)
            return Html.Empty;
        var lines = text.Split('\n');
        if (lines.Length <= Longest)
            return Block(text);

        return Html.Of(
            $"""
            {Block(string.Join('\n', lines[..Shown]))}<details class="rest"><summary>{lines.Length - Shown} more lines</summary>
            {Block(string.Join('\n', lines[Shown..]))}</details>

            """);
    }

    // A reader of HTML drops a line end behind <pre>, and it must not be one of the text.
    private static Html Block(string text) => Html.Of($"<pre tabindex=\"0\">\n{text}</pre>\n");
}
