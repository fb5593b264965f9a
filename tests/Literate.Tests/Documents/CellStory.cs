using System.Text;
using Literate.Documents;

namespace Literate.Tests.Documents;

/// <summary>A notebook as a text, for comparing it with what a test or a file tells.</summary>
public static class CellStory
{
    /// <summary>All that a notebook says, in lines.</summary>
    public static string Of(Notebook notebook) => string.Join('\n', notebook.Cells.Select(Of)) + '\n';

    /// <summary>All that a cell says, in lines.</summary>
    public static string Of(Cell cell)
    {
        var story = new StringBuilder($"== {cell.Kind}".ToLowerInvariant());
        if (cell.Language != CellLanguage.CSharp)
            story.Append($", {cell.Language}");
        if (cell.Line is { } line)
            story.Append($", line {line}");
        if (cell.IsHidden)
            story.Append(", hidden");
        if (cell.Tags.Length > 0)
            story.Append($", tags {string.Join(' ', cell.Tags)}");
        story.Append('\n').Append(cell.Source);
        foreach (var output in cell.Outputs)
            story.Append("\n-- ").Append(Support.Outputs.Describe(output));
        return story.ToString();
    }
}
