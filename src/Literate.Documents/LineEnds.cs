namespace Literate.Documents;

/// <summary>The ends of lines in an output.</summary>
public static class LineEnds
{
    /// <summary>
    /// The text with <c>\n</c> in the place of <c>\r\n</c> and of <c>\r</c>. Other characters that part lines, such as a form feed,
    /// stay: a program that prints one means it.
    /// </summary>
    public static string Normalized(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
