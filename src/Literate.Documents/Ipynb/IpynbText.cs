using System.Runtime.InteropServices;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>The JSON of a file together with the places where its parts stand.</summary>
/// <remarks>
/// Every element is a view of the parsed text, so the distance between its first byte and the root's first byte is its place
/// in the file. That saves a second reader that would have to agree with the first one about what is where.
/// </remarks>
internal sealed class IpynbText
{
    private readonly int _rootOffset;
    private readonly int _linesBeforeRoot;

    private IpynbText(JsonElement root, int rootOffset, int linesBeforeRoot) =>
        (Root, _rootOffset, _linesBeforeRoot) = (root, rootOffset, linesBeforeRoot);

    public JsonElement Root { get; }

    /// <exception cref="DocumentException">The bytes are not JSON in UTF-8.</exception>
    public static IpynbText Parse(ReadOnlySpan<byte> utf8)
    {
        var start = utf8.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        IpynbSyntax.Check(utf8[start..]);
        start += utf8[start..].IndexOfAnyExcept(IpynbSyntax.Blanks);
        var root = JsonElement.Parse(utf8[start..], new JsonDocumentOptions { MaxDepth = IpynbSyntax.MaxDepth });
        return new IpynbText(root, start, utf8[..start].Count((byte)'\n'));
    }

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Where the element's first byte stands in the file.</summary>
    public int StartOf(JsonElement element) => PlaceOf(JsonMarshal.GetRawUtf8Value(element));

    /// <summary>Where the byte after the element's last one stands in the file.</summary>
    public int EndOf(JsonElement element) => StartOf(element) + JsonMarshal.GetRawUtf8Value(element).Length;

    /// <summary>Where the opening quote of the member's name stands in the file.</summary>
    public int StartOf(JsonProperty member) => PlaceOf(JsonMarshal.GetRawUtf8PropertyName(member)) - 1;

    /// <summary>Where the byte after the closing quote of the member's name stands in the file.</summary>
    public int EndOfName(JsonProperty member) => StartOf(member) + JsonMarshal.GetRawUtf8PropertyName(member).Length + 2;

    /// <summary>The line of the file in which the element begins, counted from 1.</summary>
    public int LineOf(JsonElement element) =>
        _linesBeforeRoot + JsonMarshal.GetRawUtf8Value(Root)[..(StartOf(element) - _rootOffset)].Count((byte)'\n') + 1;

    /// <summary>The error for a person: with the cell, counted from 1 among all cells, and the line.</summary>
    public DocumentException Explain(IpynbShapeException fault)
    {
        var (start, end) = (StartOf(fault.At), EndOf(fault.At));
        var cells = JsonPath.Find(Root, ["cells"]);
        var cell = cells.ValueKind != JsonValueKind.Array ? 0
            : 1 + cells.EnumerateArray().ToList().FindIndex(cell => StartOf(cell) <= start && end <= EndOf(cell));
        return new DocumentException(cell > 0 ? $"Cell {cell}: {fault.Message}" : fault.Message, LineOf(fault.At), fault);
    }

    private int PlaceOf(ReadOnlySpan<byte> part)
    {
        JsonMarshal.GetRawUtf8Value(Root).Overlaps(part, out var offset);
        return _rootOffset + offset;
    }
}
