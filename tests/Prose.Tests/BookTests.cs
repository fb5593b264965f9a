using System.Text.Json;
using System.Text.RegularExpressions;
using DocsSite.Prose;
using Literate.Books;
using Literate.Documents;
using Literate.Python;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Prose.Tests.Texts;

namespace Prose.Tests;

/// <summary>The form that every notebook of the book has.</summary>
public sealed partial class BookTests
{
    private const double LongestRead = 15;

    /// <summary>Tags whose cells are not compared, in every spelling.</summary>
    private static readonly string[] NotCompared = ["ignore-output", "skip-execution", "nbval-ignore-output", "nbval-skip"];

    public static TheoryData<string> Notebooks => [.. ProseFile.Book.Notebooks.Select(notebook => notebook.Name)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_cell_that_is_not_compared_says_why_in_its_metadata(string name) => Assert.All(
        Read(name).CodeCells.Where(cell => cell.Tags.Intersect(NotCompared).Any()),
        cell => Assert.True(HasComment(cell), $"{name}: {cell.Name}: the cell is not compared. Say why in its metadata: \"literate\": {{ \"comment\": \"…\" }}."));

    /// <summary>To the kernels of other tools a cell that does not compile is one that raises, and without that tag "run all" stops at it.</summary>
    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_cell_that_does_not_compile_is_passed_by_other_tools_too(string name) => Assert.All(
        Read(name).CodeCells.Where(cell => cell.Tags.Contains("does-not-compile")),
        cell => Assert.True(cell.Tags.Contains("raises-exception"), $"{name}: {cell.Name}: tag the cell raises-exception as well."));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_is_read_in_fifteen_minutes(string name)
    {
        var notebook = Read(name);
        var minutes = ReadingTime.Minutes(ProseFile.Of(name, notebook).Texts.Select(text => text.Document), notebook.CodeCells.Count());
        Assert.InRange(minutes, 1, LongestRead);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_has_a_picture_drawn_from_a_run(string name) => Assert.Contains(
        Read(name).CodeCells.SelectMany(cell => cell.Outputs),
        output => ((output as DisplayOutput)?.Data ?? (output as ResultOutput)?.Data)?["image/svg+xml"] is not null);

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_begins_with_its_title_and_a_question_or_a_promise(string name)
    {
        var first = Read(name).Cells[0];
        Assert.Equal(CellKind.Markdown, first.Kind);
        var blocks = ProseParser.Parse(first.Source).ToList();
        Assert.Equal(1, Assert.IsType<HeadingBlock>(blocks[0]).Level);
        Assert.IsType<ParagraphBlock>(blocks[1]);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_has_two_or_three_exercises_each_with_a_folded_solution_that_is_run(string name)
    {
        var cells = Read(name).Cells;
        var exercises = cells.Select(cell => cell.Kind == CellKind.Markdown ? Exercise().Match(cell.Source) : Match.Empty).ToList();
        var at = Enumerable.Range(0, cells.Length).Where(index => exercises[index].Success).ToList();

        Assert.Equal(Enumerable.Range(1, at.Count), at.Select(index => int.Parse(exercises[index].Groups["number"].Value)));
        Assert.InRange(at.Count, 2, 3);
        Assert.All(at.Zip([.. at.Skip(1), cells.Length]), exercise =>
        {
            // Before it there may be code to begin with.
            var solution = Assert.Single(cells[exercise.First..exercise.Second], cell => cell.Tags.Contains(CellTag.HideCell));
            Assert.True(solution.Metadata("jupyter", "source_hidden") is { ValueKind: JsonValueKind.True }, "JupyterLab does not fold the solution: set jupyter.source_hidden.");
            Assert.NotEmpty(solution.Outputs);
        });
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_ends_with_a_link_to_the_next_and_the_last_one_to_the_first(string name)
    {
        var names = ProseFile.Book.Notebooks.Select(notebook => notebook.Name).ToList();
        var last = Read(name).Cells[^1];

        Assert.Equal(CellKind.Markdown, last.Kind);
        Assert.Contains(
            names[(names.IndexOf(name) + 1) % names.Count],
            ProseParser.Parse(last.Source).Descendants<LinkInline>().Select(link => link.Url));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void It_has_the_same_in_Python_beside_it(string name) => Assert.NotNull(PythonScript.Of(Source(name)));

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_code_cell_has_a_name_of_its_own_in_its_first_line(string name)
    {
        var cells = Read(name).CodeCells.ToList();
        Assert.All(cells, cell => Assert.StartsWith("// ", cell.Source));
        Assert.Equal(cells.Select(cell => cell.Name).Distinct(), cells.Select(cell => cell.Name));
    }

    private static NotebookSource Source(string name) => ProseFile.Book.Notebooks.Single(notebook => notebook.Name == name);

    private static Notebook Read(string name) => NotebookFile.Read(Source(name).Path);

    private static bool HasComment(Cell cell) =>
        cell.Metadata("literate", "comment") is { ValueKind: JsonValueKind.String } comment && !string.IsNullOrWhiteSpace(comment.GetString());

    [GeneratedRegex(@"^### Exercise (?<number>\d+): ", RegexOptions.Multiline)]
    private static partial Regex Exercise();
}
