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
}
