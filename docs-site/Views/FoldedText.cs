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
        var lines = text.Split('\n');
        if (lines.Length <= Longest)
            return Html.Of($"<pre tabindex=\"0\">{text}</pre>\n");

        return Html.Of(
            $"""
            <pre tabindex="0">{string.Join('\n', lines[..Shown])}</pre>
            <details class="rest"><summary>{lines.Length - Shown} more lines</summary>
            <pre tabindex="0">{string.Join('\n', lines[Shown..])}</pre>
            </details>

            """);
    }
}
