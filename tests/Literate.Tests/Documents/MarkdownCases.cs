using System.Text;
using Literate.Documents;
using Literate.Documents.Markdown;

namespace Literate.Tests.Documents;

/// <summary>The documents in the folder <c>cases/markdown</c>, each with a text that tells its cells, and short ways to read others.</summary>
public static class MarkdownCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "cases", "markdown");

    public static IEnumerable<TheoryDataRow<string>> All() =>
        Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(Folder, name));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".txt")));

    public static Notebook Parse(string markdown) => MarkdownReader.Read(Encoding.UTF8.GetBytes(markdown));

    /// <summary>All that a notebook says, in lines.</summary>
    public static string Story(Notebook notebook) => string.Join('\n', notebook.Cells.Select(Story)) + '\n';

    private static string Story(Cell cell)
    {
        var story = new StringBuilder($"== {cell.Kind}".ToLowerInvariant());
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
