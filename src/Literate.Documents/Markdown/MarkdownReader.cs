namespace Literate.Documents.Markdown;

/// <summary>Reads notebooks that are Markdown documents.</summary>
/// <remarks>
/// <para>A fence whose first word is <c>csharp</c>, <c>cs</c> or <c>c#</c> is a code cell, and the words behind that are its
/// tags. A fence <c>output</c> that follows, with nothing but blank lines in between, holds what is expected of it: the text that
/// <see cref="OutputText"/> gives of the outputs. A cell inside an HTML comment is hidden. All else is prose.</para>
/// <para>The file's layout is not part of the notebook; <see cref="MarkdownEdit"/> works on the file itself.</para>
/// </remarks>
public static class MarkdownReader
{
    /// <summary>Reads the notebook that the bytes of a file hold.</summary>
    /// <param name="utf8">The file's content: Markdown in UTF-8, with or without a byte order mark.</param>
    /// <exception cref="DocumentException">The bytes are not UTF-8, there is no C# cell, or a fence or a comment around a cell
    /// is not closed. No other exception is thrown, whatever the bytes.</exception>
    public static Notebook Read(ReadOnlyMemory<byte> utf8) => new()
    {
        Cells = [.. MarkdownLayout.Of(SourceText.Parse(utf8.Span)).Parts.Select(part => part.Cell)],
    };

    /// <summary>Whether the bytes of a file have a C# fence in them, well formed or not, and so are meant to be a notebook.</summary>
    public static bool IsNotebook(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return FenceFinder.Search(SourceText.ParseAny(utf8.Span)).HasCells;
        }
        catch (DocumentException)
        {
            return true; // Who reads it is told what is wrong; passed over, cells in it would never be missed.
        }
    }
}
