using System.Text;
using System.Text.RegularExpressions;

namespace DocsSite.Markup;

/// <summary>
/// Markup that may stand in a page. Text gets into it by interpolation only, and an interpolation escapes whatever is not
/// markup itself; so a page cannot be given unescaped text by forgetting something.
/// </summary>
internal sealed partial record Html
{
    private readonly string _markup;

    private Html(string markup) => _markup = markup;

    /// <summary>No markup at all.</summary>
    public static Html Empty { get; } = new("");

    /// <summary>Markup as written, with what is interpolated escaped.</summary>
    public static Html Of(HtmlTemplate markup) => new(markup.ToString());

    /// <summary>Text, escaped.</summary>
    public static Html Text(string text)
    {
        var escaped = new StringBuilder(text.Length);
        Escape(escaped, text);
        return new Html(escaped.ToString());
    }

    /// <summary>A space and an attribute; nothing when <paramref name="value"/> is null.</summary>
    public static Html Attribute(string name, string? value) => value is null ? Empty : Of($" {name}=\"{value}\"");

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part._markup)));

    /// <summary>Markup that came from a renderer which escapes: the one in <c>Prose</c> is the only such.</summary>
    public static Html FromRenderer(string markup) => new(markup);

    /// <summary>Markup that stands in a template of the theme, in which the placeholders are filled with markup.</summary>
    public static Html FromTemplate(string markup) => new(markup);

    /// <summary>The same with other addresses where they lead to something of the site.</summary>
    /// <param name="change">Gives the new address; a fragment and a whole address stay as they are.</param>
    public Html WithAddresses(Func<string, string> change) =>
        new(RelativeAddress().Replace(ToString(), match => $"{match.Groups["name"].Value}{change(match.Groups["address"].Value)}\""));

    public override string ToString() => _markup;

    // A quote in text is escaped, so this can be nothing but an attribute.
    [GeneratedRegex("""(?<name>\ (?:href|src)=")(?!\#|[a-z]+:)(?<address>[^"]*)" """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex RelativeAddress();

    /// <summary>Appends text with everything escaped that means something in markup, quotes included.</summary>
    internal static void Escape(StringBuilder to, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&': to.Append("&amp;"); break;
                case '<': to.Append("&lt;"); break;
                case '>': to.Append("&gt;"); break;
                case '"': to.Append("&quot;"); break;
                case '\'': to.Append("&#39;"); break;
                case '\t' or '\n': to.Append(character); break;
                case < ' ' or '\u007f': to.Append('\ufffd'); break; // Control characters have no place in HTML.
                default: to.Append(character); break;
            }
        }
    }
}
