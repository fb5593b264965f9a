using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace Literate.Comparing.Representations;

/// <summary>HTML in one layout, so that two pieces of it are the same text when they differ only in white space that no reader sees.</summary>
/// <remarks>
/// <para>It is cut into tags and text and not parsed into a tree: a parser mends what is broken, each way of breaking to the
/// same tree, and a mended output would pass for a good one. What has a fault is not laid out at all.</para>
/// <para>White space is kept in <c>pre</c> and its old kin, <c>textarea</c>, <c>script</c>, <c>style</c> and what has
/// <c>white-space</c> in its style or <c>xml:space</c>. The values of attributes are kept as they are, but for the blanks between classes; their order, their quotes and the
/// case of names do not count.</para>
/// </remarks>
internal static class HtmlText
{
    private const string Drawing = "svg", Foreign = "foreignobject", Formula = "math";

    private static readonly HashSet<string> Blocks =
    [
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col", "colgroup", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li",
        "link", "main", "meta", "nav", "ol", "optgroup", "option", "p", "pre", "script", "section", "style", "summary", "table", "tbody", "td",
        "template", "tfoot", "th", "thead", "title", "tr", "ul",
    ];

    private static readonly HashSet<string> SpaceKeepers = ["pre", "listing", "xmp", "plaintext", "textarea", "script", "style"];

    private static readonly HashSet<string> Void =
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"];

    /// <summary>The text in one layout; or null where it has a fault.</summary>
    public static string? Of(string html)
    {
        using var source = new TextSource(html);
        var tokenizer = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        var isFaulty = false;
        tokenizer.Error += (_, _) => isFaulty = true;

        var layout = new MarkupLayout();
        var drawings = new List<string>(); // The drawings and formulas that are open, and those elements in which HTML stands in them.
        while (!isFaulty && tokenizer.Get() is { Type: not HtmlTokenType.EndOfFile } token)
        {
            switch (token)
            {
                case HtmlTagToken { Type: HtmlTokenType.StartTag } tag:
                    List<(string, string)> attributes = [.. tag.Attributes.Select(attribute => (attribute.Name, attribute.Name == "class" ? string.Join(' ', MarkupLayout.Words(attribute.Value)) : attribute.Value))];
                    layout.Open(
                        tag.Name, attributes, IsBlock(tag.Name, drawings), KeepsSpace(tag.Name) || MarkupLayout.KeepSpace(attributes), Void.Contains(tag.Name));
                    if (tag.IsSelfClosing && !Void.Contains(tag.Name))
                    {
                        isFaulty |= !(tag.Name is Drawing or Formula || drawings is [.., Drawing or Formula]); // In HTML the slash means nothing, and the element stays open.
                        layout.Close(tag.Name);
                        break;
                    }

                    if (tag.Name is Drawing or Foreign or Formula)
                        drawings.Add(tag.Name);
                    tokenizer.State = ModeIn(tag.Name) ?? tokenizer.State;
                    break;
                case HtmlTagToken tag:
                    if (drawings.LastIndexOf(tag.Name) is >= 0 and var drawing)
                        drawings.RemoveRange(drawing, drawings.Count - drawing);
                    isFaulty |= !layout.Close(tag.Name);
                    break;
                case { Type: HtmlTokenType.Character }:
                    layout.Write(token.Data);
                    break;
                case { Type: HtmlTokenType.Comment }:
                    layout.Add($"<!--{token.Data}-->");
                    break;
                default:
                    layout.Add($"<!{token.Type} {token.Name}>");
                    break;
            }
        }

        return isFaulty ? null : layout.ToString();
    }

    /// <summary>Whether white space beside an element of HTML is not seen.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether white space in an element of HTML is seen as it is.</summary>
    public static bool KeepsSpace(string name) => SpaceKeepers.Contains(name);

    private static bool IsBlock(string name, List<string> drawings) => drawings is [.., Drawing] ? !SvgText.IsInline(name) : IsBlock(name) || name == Foreign;

    /// <summary>How what follows a tag is read: text in which other tags are none.</summary>
    private static HtmlParseMode? ModeIn(string name) => name switch
    {
        "textarea" or "title" => HtmlParseMode.RCData,
        "style" or "iframe" or "noframes" or "xmp" => HtmlParseMode.Rawtext,
        "script" => HtmlParseMode.Script,
        _ => null,
    };
}
