using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace DocsSite.Documentation;

/// <summary>
/// The file of XML documentation that compilers write beside a library. Those of the framework have megabytes, of which a book
/// needs a few dozen entries; so only the places of the entries are noted, and an entry is parsed when it is asked for.
/// </summary>
internal sealed class DocumentationFile
{
    private const string Opening = "<member name=\"";
    private const string Closing = "</member>";

    private readonly string _text;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    private DocumentationFile(string text)
    {
        _text = text;
        for (var at = text.IndexOf(Opening, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Opening, at + Opening.Length, StringComparison.Ordinal))
        {
            var start = at + Opening.Length;
            if (text.IndexOf('"', start) is >= 0 and var end)
                _places.TryAdd(WebUtility.HtmlDecode(text[start..end]), at); // The compiler escapes < in the names of what it makes.
        }
    }

    /// <summary>Reads a file.</summary>
    /// <returns>The file; null where there is none, or it cannot be read.</returns>
    public static DocumentationFile? Read(string path)
    {
        try
        {
            return File.Exists(path) ? new DocumentationFile(File.ReadAllText(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>What keeps a text from being XML, all of it; null for nothing.</summary>
    public static XmlException? Fault(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            while (reader.Read())
            {
                // To its end.
            }

            return null;
        }
        catch (XmlException fault)
        {
            return fault;
        }
    }

    /// <summary>The entry of what has this documentation id; null where there is none.</summary>
    public XElement? Find(string id)
    {
        if (!_places.TryGetValue(id, out var start))
            return null;
        var opened = _text.IndexOf('>', start);
        if (opened < 0 || _text[opened - 1] == '/' || _text.IndexOf(Closing, opened, StringComparison.Ordinal) is not (>= 0 and var end))
            return null;
        try
        {
            return XElement.Parse(_text[start..(end + Closing.Length)], LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null; // Written by hand, and not well. There is nothing to show of it.
        }
    }
}
