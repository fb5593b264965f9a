using System.Text;
using Literate.Documents;
using Literate.Documents.Dib;

namespace Literate.Tests.Documents;

/// <summary>The scripts in the folder <c>cases/dib</c>, each with a text that tells its cells, and short ways to read others.</summary>
public static class DibCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "cases", "dib");

    public static IEnumerable<TheoryDataRow<string>> All() =>
        Directory.EnumerateFiles(Folder, "*.dib").Order(StringComparer.Ordinal).Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    public static NotebookContent Content(string name) => NotebookFile.Load(Path.Combine(Folder, name));

    public static string Expected(string name) => File.ReadAllText(Path.Combine(Folder, Path.ChangeExtension(name, ".txt")));

    public static NotebookContent Content(string script, string? expected) =>
        new(Encoding.UTF8.GetBytes(script), expected is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(expected));

    public static Notebook Parse(string script, string? expected = null) => DibReader.Read(Content(script, expected));

    /// <summary>The text of the file with what is expected.</summary>
    public static string? ExpectedText(NotebookContent content) => content.Expected is { } expected ? Encoding.UTF8.GetString(expected.Span) : null;
}
