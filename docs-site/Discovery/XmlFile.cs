using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocsSite.Writing;

namespace DocsSite.Discovery;

/// <summary>Makes files of XML: the same bytes on every system.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Layout = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    public static SiteFile Of(string path, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Layout))
            new XDocument(root).Save(writer);
        return new SiteFile(path, bytes.ToArray());
    }
}
