namespace Literate.Reporting;

/// <summary>Any text as XML can hold it.</summary>
internal static class XmlText
{
    /// <summary>
    /// The text with what XML has no way to write, not even escaped, replaced: a control character by its picture (<c>␛</c>),
    /// half a surrogate pair and the like by <c>�</c>.
    /// </summary>
    public static string Of(string text) => PrintableText.Of(text).Replace('\uFFFE', '\uFFFD').Replace('\uFFFF', '\uFFFD');
}
