using System.Text.Json;
using Literate.Documents;
using Literate.Documents.Converting;
using Literate.Reporting;

namespace Literate.Tests.Documents.Converting;

/// <summary>Every notebook of the book, and every odd one, through each other format and back: what comes back equals, but for what was listed.</summary>
public class RoundTripTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Documents", "cases");
    private static readonly string Book = Path.Combine(Repository.Above(AppContext.BaseDirectory)!, "notebooks");

    public static IEnumerable<TheoryDataRow<string, string>> All() =>
        from folder in new[] { Book, Cases, Path.Combine(Cases, "markdown"), Path.Combine(Cases, "dib"), Path.Combine(Cases, "odd") }
        from path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal)
        where NotebookFile.Extensions.Contains(Path.GetExtension(path)) && NotebookFile.IsNotebook(path)
        from extension in NotebookFile.Extensions
        where extension != Path.GetExtension(path)
        select new TheoryDataRow<string, string>(Path.GetRelativePath(folder == Book ? Path.GetDirectoryName(Book)! : Cases, path), extension);

    [Theory, MemberData(nameof(All))]
    public void What_comes_back_equals_but_for_what_was_listed(string name, string extension)
    {
        var path = name.StartsWith("notebooks", StringComparison.Ordinal) ? Path.Combine(Path.GetDirectoryName(Book)!, name) : Path.Combine(Cases, name);
        NotebookConversion there;
        try
        {
            there = NotebookConversion.Convert(path, NotebookFile.Load(path), extension);
        }
        catch (DocumentException refused)
        {
            Assert.Equal("The notebook has no cell in C#, and a .md file without one is no notebook. Convert it to another format.", refused.Message);
            Assert.DoesNotContain(NotebookFile.Read(path).CodeCells, cell => cell.Language == CellLanguage.CSharp);
            return;
        }

        var back = NotebookConversion.Convert(extension, there.Content, path);

        var notebook = NotebookFile.Parse(path, back.Content);
        var told = new Told(there.Losses);
        Assert.Equal(told.Original(there.Original), told.Back(there.Original, notebook));
        AssertProse(there, notebook);
        AssertMetadata(there, notebook);
        if (!there.Losses.Any(loss => loss.Kind is LossKind.Source or LossKind.Outputs))
            Assert.Equal(there.Content, NotebookConversion.Convert(path, back.Content, extension).Content);
    }

    /// <summary>All texts are there again, in their order; where nothing is listed of one, it is the same to the letter.</summary>
    private static void AssertProse(NotebookConversion there, Notebook back)
    {
        var place = 0;
        var text = string.Concat(back.Cells.Where(cell => cell.Kind != CellKind.Code).Select(cell => cell.Source + "\n"));
        foreach (var (index, cell) in there.Original.Cells.Index())
        {
            var lost = there.Losses.Where(loss => loss.Cell == index).Select(loss => loss.Kind).ToHashSet();
            var isProse = cell.Kind != CellKind.Code || lost.Contains(LossKind.CellKind);
            if (!isProse || lost.Contains(LossKind.EmptyCell) || lost.Contains(LossKind.Source))
                continue;
            place = text.IndexOf(cell.Source, place, StringComparison.Ordinal);
            Assert.True(place >= 0, $"The text of cell {index} is not there again: {cell.Source}");
            place += cell.Source.Length;
        }
    }

    private static void AssertMetadata(NotebookConversion there, Notebook back)
    {
        if (there.Original.Metadata() is not { ValueKind: JsonValueKind.Object } metadata)
            return;

        foreach (var member in metadata.EnumerateObject().Where(member => !there.Losses.Any(loss => loss.Text == $"`{member.Name}` in its metadata")))
            Assert.Equal(JsonSerializer.Serialize(member.Value), JsonSerializer.Serialize(back.Metadata(member.Name)));
        if (!there.Losses.Any(loss => loss.Cell is null && loss.Kind == LossKind.Metadata))
            Assert.Equal(there.Original.DefaultLanguage, back.DefaultLanguage);
    }
}
