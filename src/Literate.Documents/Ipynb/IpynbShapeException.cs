using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>
/// A part of the file that is JSON but not what a notebook has there. It never leaves the reader: an element does not know
/// its line, so <see cref="IpynbText.Explain"/> turns this into a <see cref="DocumentException"/> that does.
/// </summary>
internal sealed class IpynbShapeException(string message, JsonElement at) : Exception(message)
{
    public JsonElement At { get; } = at;
}
