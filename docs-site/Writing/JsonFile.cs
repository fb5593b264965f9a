using System.Text.Encodings.Web;
using System.Text.Json;

namespace DocsSite.Writing;

/// <summary>Makes files of the site that are JSON. They are written and not serialized: the serializer's start takes longer than all of it.</summary>
internal static class JsonFile
{
    /// <summary>A file that is JSON, with a line end behind it.</summary>
    public static SiteFile Of(string path, bool isIndented, Action<Utf8JsonWriter> write) => new(path, (byte[])[.. Bytes(isIndented, write), (byte)'\n']);

    /// <summary>The JSON alone.</summary>
    public static byte[] Bytes(bool isIndented, Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            write(json);
        return bytes.ToArray();
    }
}
