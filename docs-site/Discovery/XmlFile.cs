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
        foreach (var text in root.DescendantNodes().OfType<XText>())
            text.Value = Possible(text.Value);
        foreach (var attribute in root.DescendantsAndSelf().Attributes())
            attribute.Value = Possible(attribute.Value);
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Layout))
            new XDocument(root).Save(writer);
        return new SiteFile(path, bytes.ToArray());
    }

    // A commit's message may hold what no XML can, and nobody can mend it.
    private static string Possible(string text)
    {
        var possible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) // Half of a surrogate pair comes as the sign for what cannot be read.
            possible.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return possible.ToString();
    }
}
