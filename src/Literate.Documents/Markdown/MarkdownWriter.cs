using System.Text;

namespace Literate.Documents.Markdown;

/// <summary>Writes notebooks as Markdown documents.</summary>
/// <remarks>A notebook has more than a document can hold, so a writer is given only what <see cref="MarkdownFitting"/> made fit.</remarks>
public static class MarkdownWriter
{
    /// <summary>Writes a notebook.</summary>
    /// <param name="notebook">The notebook. Its code is C#, no two cells of prose follow each other, and its tags are words.</param>
    /// <returns>The document. Lines end with <c>\n</c>.</returns>
    public static byte[] Write(Notebook notebook) =>
        Encoding.UTF8.GetBytes(string.Join("\n\n", notebook.Cells.Select(cell => cell.Kind == CellKind.Code ? Code(cell) : cell.Source)) + "\n");

    private static string Code(Cell cell)
    {
        // The tag says the same as a comment does, and holds where the cell would end the comment.
        var words = cell.Tags.Where(tag => tag != CellTag.RemoveCell);
        var inComment = Fences(cell, words);
        if (!cell.IsHidden)
            return Fences(cell, cell.Tags);
        return inComment.Contains("-->", StringComparison.Ordinal) ? Fences(cell, [.. words, CellTag.RemoveCell]) : $"<!--\n{inComment}\n-->";
    }

    private static string Fences(Cell cell, IEnumerable<string> tags)
    {
        var code = Fence(string.Join(' ', [CellLanguage.CSharp, .. tags]), cell.Source);
        return OutputText.Written(cell.Outputs) is { Length: > 0 } output ? $"{code}\n\n{Fence("output", output.TrimEnd('\n'))}" : code;
    }

    private static string Fence(string info, string content)
    {
        var run = new string('`', FenceLength.For('`', content));
        return content.Length == 0 ? $"{run}{info}\n{run}" : $"{run}{info}\n{content}\n{run}";
    }
}
