using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace DocsSite.Documentation;

/// <summary>Makes parts of the elements of a documentation comment. What is not known is taken for its text.</summary>
/// <param name="resolve">Finds what a <c>cref</c> names.</param>
internal sealed partial class DocConverter(Func<string, DocPart.Member> resolve)
{
    /// <summary>What stands in an element: parts inside a line, or, where one part stands by itself, all of them in paragraphs and the like.</summary>
    public IReadOnlyList<DocPart> Convert(XElement element)
    {
        var blocks = new List<DocPart>();
        var line = new List<DocPart>();
        foreach (var node in element.Nodes())
        {
            if (BlockOf(node) is { } block)
            {
                Flush();
                blocks.AddRange(block);
            }
            else
            {
                line.AddRange(InLine(node));
            }
        }

        if (blocks.Count == 0)
            return Trimmed(line);
        Flush();
        return blocks;

        void Flush()
        {
            if (Trimmed(line) is { Count: > 0 } parts)
                blocks.Add(new DocPart.Paragraph(parts));
            line.Clear();
        }
    }

    private IEnumerable<DocPart>? BlockOf(XNode node) => node is not XElement element ? null : element.Name.LocalName switch
    {
        "para" or "p" => Convert(element) is var parts && parts.Any(IsBlock) ? parts : [new DocPart.Paragraph(parts)],
        "code" => [new DocPart.Block(Dedented(element.Value))],
        "list" or "ul" or "ol" => [new DocPart.List(
            element.Attribute("type")?.Value == "number" || element.Name.LocalName == "ol",
            [.. element.Elements().Where(item => item.Name.LocalName is "item" or "listheader" or "li").Select(ItemOf)])],
        _ => null,
    };

    private ListItem ItemOf(XElement item) => new(
        item.Element("term") is { } term ? Convert(term) : null,
        item.Element("description") is { } description ? Convert(description)
            : item.Element("term") is null ? Convert(item) : []);

    private IEnumerable<DocPart> InLine(XNode node) => node switch
    {
        XText text => [new DocPart.Text(Blanks().Replace(text.Value, " "))],
        XElement element => InLine(element),
        _ => [],
    };

    private IEnumerable<DocPart> InLine(XElement element)
    {
        var text = Blanks().Replace(element.Value, " ").Trim();
        switch (element.Name.LocalName)
        {
            case "c" or "tt":
                return [new DocPart.Code(text)];
            case "paramref" or "typeparamref":
                return [new DocPart.Code(element.Attribute("name")?.Value ?? text)];
            case "br":
                return [new DocPart.Text(" ")];
            case "see" or "a" or "seealso":
                if (element.Attribute("langword")?.Value is { } word)
                    return [new DocPart.Code(word)];
                if (element.Attribute("href")?.Value is { } address)
                    return [IsOfTheWeb(address) ? new DocPart.Link(text.Length > 0 ? text : address, address) : new DocPart.Text(text)];
                if (element.Attribute("cref")?.Value is not { } id)
                    return [new DocPart.Text(text)];
                var member = resolve(id);
                return [text.Length > 0 ? member with { Name = text } : member];
            default:
                return element.Nodes().SelectMany(InLine); // <b>, <i> and the like: their words.
        }
    }

    private static bool IsOfTheWeb(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    private static bool IsBlock(DocPart part) => part is DocPart.Paragraph or DocPart.Block or DocPart.List;

    private static List<DocPart> Trimmed(List<DocPart> parts)
    {
        var trimmed = parts.ToList();
        if (trimmed is [DocPart.Text first, ..])
            trimmed[0] = new DocPart.Text(first.Value.TrimStart());
        if (trimmed is [.., DocPart.Text last])
            trimmed[^1] = new DocPart.Text(last.Value.TrimEnd());
        trimmed.RemoveAll(part => part is DocPart.Text { Value: "" });
        return trimmed;
    }

    private static string Dedented(string code)
    {
        var lines = code.ReplaceLineEndings("\n").Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToList();
        while (lines.Count > 0 && string.IsNullOrWhiteSpace(lines[^1]))
            lines.RemoveAt(lines.Count - 1);
        var indent = lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty().Min();
        return string.Join('\n', lines.Select(line => line.Length >= indent ? line[indent..].TrimEnd() : ""));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
