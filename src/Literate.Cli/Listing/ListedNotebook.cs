using System.Text.Json;
using Literate.Books;
using Literate.Cells;
using Literate.Documents;

namespace Literate.Cli.Listing;

/// <summary>What <c>list</c> tells of notebooks. The members are those of its JSON, which docs/command-line.md describes.</summary>
/// <param name="Notebooks">The notebooks, in the order of reading.</param>
/// <param name="Counts">How many there are of what.</param>
internal sealed record NotebookList(IReadOnlyList<ListedNotebook> Notebooks, ListedCounts Counts)
{
    /// <summary>Reads notebooks, and runs nothing.</summary>
    public static NotebookList Of(IReadOnlyList<NotebookSource> sources)
    {
        List<ListedNotebook> notebooks = [.. sources.Select(ListedNotebook.Of)];
        var cells = notebooks.SelectMany(notebook => notebook.Cells).ToList();
        return new NotebookList(notebooks, new ListedCounts(
            notebooks.Count, cells.Count, new(cells.GroupBy(cell => cell.Disposition).ToDictionary(group => group.Key, group => group.Count()), StringComparer.Ordinal)));
    }
}

/// <summary>How many there are of what.</summary>
/// <param name="Notebooks">The notebooks.</param>
/// <param name="Cells">Their code cells.</param>
/// <param name="Dispositions">The code cells of each disposition that there is.</param>
internal sealed record ListedCounts(int Notebooks, int Cells, SortedDictionary<string, int> Dispositions);

/// <summary>A notebook.</summary>
/// <param name="Path">Its path, as it is typed from the current folder.</param>
/// <param name="Cells">Its code cells, in order.</param>
/// <param name="Problem">Why it cannot be read, or null.</param>
/// <param name="ProblemPlace">The file that is to blame for that, with the line behind a colon where it is one; or null.</param>
internal sealed record ListedNotebook(string Path, IReadOnlyList<ListedCell> Cells, string? Problem, string? ProblemPlace)
{
    public static ListedNotebook Of(NotebookSource source)
    {
        try
        {
            return new ListedNotebook(source.DisplayPath, [.. CodeCell.Of(NotebookFile.Read(source.Path)).Select(ListedCell.Of)], null, null);
        }
        catch (DocumentException error)
        {
            return new ListedNotebook(source.DisplayPath, [], error.Message, error.PlaceIn(source.DisplayPath));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new ListedNotebook(source.DisplayPath, [], error.Message, source.DisplayPath);
        }
    }
}

/// <summary>A code cell.</summary>
/// <param name="Number">Its place among the code cells, from 1 on.</param>
/// <param name="Title">The line by which it is told from the others.</param>
/// <param name="Disposition">What is expected of it, by the name of the tag; <c>compare</c> where no tag says anything.</param>
/// <param name="Language">Its language.</param>
/// <param name="Tags">All its tags.</param>
/// <param name="HasOutput">Whether outputs are stored with it.</param>
/// <param name="Line">The line of the file on which its code begins; null in a notebook whose file has no lines for it, as .ipynb.</param>
internal sealed record ListedCell(
    int Number, string Title, string Disposition, string Language, IReadOnlyList<string> Tags, bool HasOutput, int? Line)
{
    public static ListedCell Of(CodeCell cell) => new(
        cell.Number, cell.Title, JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Disposition.ToString()), cell.Cell.Language,
        cell.Cell.Tags, !cell.Cell.Outputs.IsEmpty, cell.Cell.Line);
}
