using System.Xml;

namespace Literate.Comparing.Representations;

/// <summary>SVG in one layout, so that two pictures are the same text when they differ only in white space that draws nothing.</summary>
/// <remarks>
/// White space is kept in style sheets and scripts, and where <c>xml:space</c> or <c>white-space</c> says so; HTML in a drawing is
/// laid out as such. The values of attributes are kept as
/// XML reads them; their order and their quotes do not count.
/// </remarks>
internal static class SvgText
{
    private const string Html = "http://www.w3.org/1999/xhtml";

    /// <summary>The text in one layout; or null where it is not well-formed XML.</summary>
    public static string? Of(string svg)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            var layout = new MarkupLayout();
            while (reader.Read())
                Write(layout, reader);
            return layout.ToString();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>Whether an element is a part of a line of text, so that the blanks around it are drawn.</summary>
    public static bool IsInline(string name) => name is "tspan" or "textPath" or "textpath" or "a";

    private static void Write(MarkupLayout layout, XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var (name, isEmpty) = (reader.Name, reader.IsEmptyElement);
                var attributes = AttributesOf(reader);
                var keepsSpace = reader.LocalName is "style" or "script" || reader.XmlSpace == XmlSpace.Preserve || MarkupLayout.KeepSpace(attributes);
                if (reader.NamespaceURI == Html)
                    layout.Open(name, attributes, HtmlText.IsBlock(reader.LocalName), keepsSpace || HtmlText.KeepsSpace(reader.LocalName), isEmpty: false);
                else
                    layout.Open(name, attributes, !IsInline(reader.LocalName), keepsSpace, isEmpty: false);
                if (isEmpty)
                    layout.Close(name);
                break;
            case XmlNodeType.EndElement:
                layout.Close(reader.Name);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                layout.Write(reader.Value);
                break;
            case XmlNodeType.Comment:
                layout.Add($"<!--{reader.Value}-->");
                break;
            case XmlNodeType.ProcessingInstruction:
                layout.Add($"<?{reader.Name} {reader.Value}?>");
                break;
        }
    }

    private static List<(string, string)> AttributesOf(XmlReader reader)
    {
        var attributes = new List<(string, string)>();
        while (reader.MoveToNextAttribute())
            attributes.Add((reader.Name, reader.Value));
        reader.MoveToElement();
        return attributes;
    }
}
