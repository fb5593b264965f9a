using System.Text;

namespace Literate.Comparing.Representations;

/// <summary>
/// Lays markup out, a block on a line: white space is one blank where it stands between words or inline elements, nothing
/// where it stands beside a block, and itself in elements that keep it.
/// </summary>
internal sealed class MarkupLayout
{
    private readonly StringBuilder _text = new();
    private readonly List<(string Name, bool IsBlock, bool KeepsSpace)> _open = [];
    private bool _isAtStart = true, _hasSpace;

    private bool KeepsSpace => _open.Count > 0 && _open[^1].KeepsSpace;

    /// <summary>A tag that begins an element.</summary>
    /// <param name="name">The element's name.</param>
    /// <param name="attributes">Its attributes, in any order.</param>
    /// <param name="isBlock">Whether white space beside it is not seen.</param>
    /// <param name="keepsSpace">Whether white space in it is seen as it is.</param>
    /// <param name="isEmpty">Whether it has no end.</param>
    public void Open(string name, IEnumerable<(string Name, string Value)> attributes, bool isBlock, bool keepsSpace, bool isEmpty)
    {
        isBlock &= !KeepsSpace;
        if (isBlock)
            Break();
        Add($"<{name}{string.Concat(attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $" {attribute.Name}=\"{Encoded(attribute.Value).Replace("\"", "&quot;")}\""))}>");
        if (!isEmpty)
            _open.Add((name, isBlock, KeepsSpace || keepsSpace));
        if (isBlock)
            (_isAtStart, _hasSpace) = (true, false);
    }

    /// <summary>A tag that ends an element.</summary>
    /// <returns>Whether there is one to end.</returns>
    public bool Close(string name)
    {
        var place = _open.FindLastIndex(element => element.Name == name);
        if (place < 0)
            return false;

        var isBlock = _open[place].IsBlock;
        _open.RemoveRange(place, _open.Count - place);
        if (isBlock)
            _hasSpace = false;
        Add($"</{name}>");
        if (isBlock)
            Break();
        return true;
    }

    /// <summary>Text.</summary>
    public void Write(string text)
    {
        if (text.Length == 0)
            return;
        if (KeepsSpace)
        {
            Add(Encoded(text));
            return;
        }

        var words = Words(text);
        _hasSpace |= !_isAtStart && Words(text[..1]).Length == 0;
        if (words.Length == 0)
            return;

        Add(Encoded(string.Join(' ', words)));
        _hasSpace = Words(text[^1..]).Length == 0;
    }

    /// <summary>What is neither: a comment, an instruction.</summary>
    public void Add(string text)
    {
        if (_hasSpace)
            _text.Append(' ');
        _text.Append(text);
        (_isAtStart, _hasSpace) = (false, false);
    }

    /// <summary>Whether attributes of an element say that white space in it is seen.</summary>
    public static bool KeepSpace(IEnumerable<(string Name, string Value)> attributes) => attributes.Any(attribute => attribute switch
    {
        ("xml:space", "preserve") or ("white-space", _) => true,
        ("style", var style) => style.Contains("white-space", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });

    /// <summary>A text as its words, which white space separates as HTML and XML know it.</summary>
    public static string[] Words(string text) => text.Split([' ', '\t', '\n', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries);

    /// <inheritdoc />
    public override string ToString() => _text.ToString().TrimEnd('\n');

    private void Break()
    {
        if (_text.Length > 0 && _text[^1] != '\n')
            _text.Append('\n');
        (_isAtStart, _hasSpace) = (true, false);
    }

    private static string Encoded(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\u00A0", "&nbsp;");
}
