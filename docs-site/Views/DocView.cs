using System.Text.RegularExpressions;
using DocsSite.Documentation;
using DocsSite.Markup;
using DocsSite.Reference;

namespace DocsSite.Views;

/// <summary>Shows what documentation comments say.</summary>
/// <param name="library">The library they are of.</param>
/// <param name="links">Where their references lead.</param>
/// <param name="code">Shows the examples.</param>
internal sealed partial class DocView(ReferenceLibrary library, NameLinks links, CodeView code)
{
    /// <summary>Parts as paragraphs and what else stands by itself.</summary>
    public Html Blocks(IReadOnlyList<DocPart> parts) => parts.Count == 0 ? Html.Empty
        : parts.Any(part => part is DocPart.Paragraph or DocPart.Block or DocPart.List) ? Html.Join(parts.Select(Block))
        : Block(new DocPart.Paragraph(parts));

    /// <summary>Parts in a line, as far as they can stand in one.</summary>
    public Html Line(IReadOnlyList<DocPart> parts) => Html.Join(parts.Select(InLine));

    /// <summary>A part in a line of something that is a link itself, or that is to be short.</summary>
    public static Html WithoutLinks(DocPart part) => part switch
    {
        DocPart.Text text => Html.Text(text.Value),
        DocPart.Code quoted => Html.Of($"<code>{quoted.Value}</code>"),
        DocPart.Member member => Html.Of($"<code>{member.Name}</code>"),
        DocPart.Link link => Html.Text(link.Name),
        DocPart.Paragraph paragraph => Html.Join(paragraph.Parts.Select(WithoutLinks)),
        _ => Html.Empty,
    };

    /// <summary>A reference to a type or a member.</summary>
    public Html Member(DocPart.Member member) => links.AddressOf(member.Target) is { } address
        ? Html.Of($"<a href=\"{address}\"><code>{member.Name}</code></a>")
        : Html.Of($"<code>{member.Name}</code>");

    private Html Block(DocPart part) => part switch
    {
        DocPart.Paragraph paragraph => Html.Of($"<p>{Line(paragraph.Parts)}</p>\n"),
        DocPart.Block block => Html.Of($"<pre class=\"code\" tabindex=\"0\"><code class=\"csharp\">{code.Render(library.Code[block.Value])}</code></pre>\n"),
        DocPart.List { IsNumbered: true } list => Html.Of($"<ol>\n{list.Items.Select(Item)}</ol>\n"),
        DocPart.List list => Html.Of($"<ul>\n{list.Items.Select(Item)}</ul>\n"),
        _ => InLine(part),
    };

    private Html Item(ListItem item)
    {
        var term = item.Term is null ? Html.Empty : Html.Of($"<strong>{Line(item.Term)}</strong>{(item.Parts.Count > 0 ? ": " : "")}");
        var parts = item.Parts.Any(part => part is DocPart.Paragraph or DocPart.Block or DocPart.List) ? Blocks(item.Parts) : Line(item.Parts);
        return Html.Of($"<li>{term}{parts}</li>\n");
    }

    private Html InLine(DocPart part) => part switch
    {
        DocPart.Member member => Member(member),
        DocPart.Link link => Outside(link.Address, Html.Text(link.Name)),
        DocPart.Text text => WithSources(text.Value),
        _ => WithoutLinks(part),
    };

    /// <summary>
    /// Text, in which a proposal or a standard that is named leads to its text, and to the section that is named with it:
    /// PEP 342, "New generator method: close()".
    /// </summary>
    private static Html WithSources(string text)
    {
        var parts = new List<Html>();
        var position = 0;
        foreach (Match source in Source().Matches(text))
        {
            parts.Add(Html.Text(text[position..source.Index]));
            var number = source.Groups["number"].Value;
            var section = source.Groups["section"] is { Success: true } named ? $"#{NotInAnchor().Replace(named.Value.ToLowerInvariant(), "-").Trim('-')}" : "";
            var address = source.Groups["kind"].Value == "PEP" ? $"https://peps.python.org/pep-{number.PadLeft(4, '0')}/{section}" : $"https://www.rfc-editor.org/rfc/rfc{number}";
            parts.Add(Outside(address, Html.Text(source.Value)));
            position = source.Index + source.Length;
        }

        return Html.Join([.. parts, Html.Text(text[position..])]);
    }

    private static Html Outside(string address, Html text) => Html.Of($"<a href=\"{address}\" rel=\"noreferrer\">{text}</a>");

    [GeneratedRegex(""""\b(?<kind>PEP|RFC) (?<number>\d{1,5})\b(, "(?<section>[^"]+)")?"""")]
    private static partial Regex Source();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInAnchor();
}
