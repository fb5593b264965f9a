using System.Text;

namespace Literate.Reporting;

/// <summary>The colour markup of a line, <c>[green]passed[/]</c>, as far as it is needed without the library that draws it.</summary>
public static class LineMarkup
{
    /// <summary>A text as markup that shows it as it is.</summary>
    /// <param name="text">The text.</param>
    public static string Escape(string text) => text.Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal);

    /// <summary>The text that markup shows, without its colours.</summary>
    /// <param name="markup">The markup.</param>
    public static string Plain(string markup)
    {
        var text = new StringBuilder(markup.Length);
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] == '[' && markup[i + 1] != '[')
            {
                i = markup.IndexOf(']', i);
                continue;
            }

            text.Append(markup[i]);
            if (markup[i] is '[' or ']')
                i++; // It stands there twice.
        }

        return text.ToString();
    }
}
