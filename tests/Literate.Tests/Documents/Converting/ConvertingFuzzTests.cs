using Literate.Documents;
using Literate.Documents.Converting;

namespace Literate.Tests.Documents.Converting;

/// <summary>Whatever can be read as a notebook is written in the other formats, and read from there again.</summary>
public class ConvertingFuzzTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Documents", "cases");

    private static readonly string[] Pieces =
    [
        "```", "~~~", "csharp", "output", "\n", "\\n", "\r", "<!--", "-->", "`", "#!csharp", "#!meta", "> ", "- ", "\0", "\\u0000", "\\ud83d", "\uFEFF", "<pre>", "\"", "{}", "[]", "remove-cell", "\u2028", "[a]: b", "[a]",
        "\\n```csharp\\n1", "\\n<!--", "\\u0085", "## Cell 1", "Tags: a", "null",
    ];

    public static IEnumerable<TheoryDataRow<string>> All() => Directory.EnumerateFiles(Cases, "*", SearchOption.AllDirectories)
        .Where(path => NotebookFile.Extensions.Contains(Path.GetExtension(path)) && NotebookFile.IsNotebook(path))
        .Order(StringComparer.Ordinal).Select(path => new TheoryDataRow<string>(Path.GetRelativePath(Cases, path)));

    [Theory, MemberData(nameof(All))]
    public void A_damaged_notebook_is_converted_if_it_is_one(string name)
    {
        var random = new Random(20260327);
        var path = Path.Combine(Cases, name);
        var content = NotebookFile.Load(path);
        for (var round = 0; round < 300; round++)
        {
            var damaged = content with { Notebook = Damage.To(content.Notebook.Span, random, Pieces) };
            foreach (var extension in NotebookFile.Extensions.Where(extension => extension != Path.GetExtension(path)))
                Use(path, damaged, extension);
        }
    }

    private static void Use(string path, NotebookContent content, string extension)
    {
        try
        {
            NotebookFile.Parse(path, content);
        }
        catch (DocumentException)
        {
            return;
        }

        try
        {
            var conversion = NotebookConversion.Convert(path, content, extension);
            NotebookConversion.Convert(extension, conversion.Content, path);
        }
        catch (DocumentException refused)
        {
            Assert.EndsWith("a .md file without one is no notebook. Convert it to another format.", refused.Message);
        }
    }
}
