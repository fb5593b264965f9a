using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace DocsSite.Files;

/// <summary>
/// An SVG file of a book as the site has it. On a page it is an image, in which nothing runs; but a browser that opens it by its
/// own address takes it for a document of the site, in which scripts would run. So they are taken out of the copy.
/// </summary>
internal static partial class PassiveSvg
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    // What is no drawing: scripts, what holds documents of other kinds, and what listens to events.
    private static readonly string[] Active = ["script", "foreignobject", "handler", "listener", "iframe", "embed", "object", "audio", "video"];

    private static readonly XmlReaderSettings Reading = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineChars = "\n" };

    /// <summary>
    /// The file without what could run or load something; the very same bytes where there was nothing of it. Null where the
    /// file is no SVG that can be read, so that nothing can be said of it.
    /// </summary>
    public static byte[]? Of(byte[] file)
    {
        XDocument document;
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(file), Reading);
            document = XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }

        if (document.Root?.Name != Svg + "svg")
            return null;

        var active = ActiveIn(document).ToList();
        if (active.Count == 0 && document.DocumentType is null)
            return file;
        foreach (var part in active)
        {
            if (part is XAttribute attribute)
                attribute.Remove();
            else
                ((XNode)part).Remove();
        }

        document.DocumentType?.Remove();
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Writing))
            document.Save(writer);
        return bytes.ToArray();
    }

    private static IEnumerable<XObject> ActiveIn(XDocument document)
    {
        foreach (var node in document.DescendantNodes())
        {
            if (node is XProcessingInstruction)
                yield return node; // A style sheet may be one that makes another document of this.
            if (node is not XElement element)
                continue;

            var name = element.Name.LocalName.ToLowerInvariant();
            if (IsOfHtml(element) || Active.Contains(name) || (name == "style" && (element.HasElements || Loads().IsMatch(element.Value))) || ChangesAddress(element))
                yield return element;
            foreach (var attribute in element.Attributes().Where(IsActive))
                yield return attribute;
        }
    }

    // What is of neither SVG nor a drawing program is most likely HTML, or calls itself so to be taken for it.
    private static bool IsOfHtml(XElement element) => element.Name.NamespaceName.Contains("xhtml", StringComparison.OrdinalIgnoreCase)
        || element.Name.NamespaceName.Contains("xml-events", StringComparison.OrdinalIgnoreCase);

    private static bool IsActive(XAttribute attribute) => attribute.Name.LocalName.ToLowerInvariant() switch
    {
        var name when name.StartsWith("on", StringComparison.Ordinal) => true,
        "href" or "src" => !(attribute.Parent!.Name.LocalName == "a" ? OfLink() : OfPart()).IsMatch(attribute.Value),
        "base" => true,
        _ => !attribute.IsNamespaceDeclaration && Loads().IsMatch(attribute.Value),
    };

    // <set attributeName="href" to="javascript:…"> writes it where it was taken out.
    private static bool ChangesAddress(XElement element) => element.Name.LocalName is "set" or "animate"
        && element.Attributes().Any(attribute => attribute.Name.LocalName == "attributeName"
            && (attribute.Value.Contains("href", StringComparison.OrdinalIgnoreCase) || attribute.Value.Trim().StartsWith("on", StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^\s*(https?:|[^:]*$)", RegexOptions.IgnoreCase)]
    private static partial Regex OfLink();

    [GeneratedRegex(@"^\s*(#|data:image/(png|jpeg|gif|webp)[;,])", RegexOptions.IgnoreCase)]
    private static partial Regex OfPart();

    // A style may load what another host has; a drawing needs only its own parts.
    [GeneratedRegex("""@import|image-set\(|\bsrc\(|url\(\s*['"]?(?!\s*['"]?(#|data:image/(png|jpeg|gif|webp)))|\\""", RegexOptions.IgnoreCase)]
    private static partial Regex Loads();
}
