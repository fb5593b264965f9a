using DocsSite.Explaining;
using DocsSite.Prose;
using DocsSite.Python;
using Literate.Books;
using Literate.Documents;
using Literate.Python;
using Literate.Verdicts;
using Markdig.Syntax;

namespace DocsSite.Pages;

/// <summary>One notebook as a page.</summary>
/// <param name="Result">The notebook and what its cells did.</param>
/// <param name="Path">The page's path in the site.</param>
/// <param name="Number">The number its file name starts with, or null.</param>
/// <param name="Title">Its first heading of the first level; else its file's name in words.</param>
/// <param name="HasOwnTitle">Whether the title stands in the notebook, and so need not be added to the page.</param>
/// <param name="Summary">The words that introduce it in a table of contents, or null where it has none.</param>
/// <param name="Sections">Its headings of the second level, for the list of contents.</param>
/// <param name="Parts">What stands on the page, in order.</param>
/// <param name="Proof">What it was proved with.</param>
/// <param name="Code">Its C#, with what the compiler knows of it.</param>
/// <param name="Python">Its Python, beside cells and in the prose.</param>
/// <param name="Script">The Python beside it, or null.</param>
internal sealed record Chapter(
    NotebookResult.Ran Result,
    string Path,
    string? Number,
    string Title,
    bool HasOwnTitle,
    string? Summary,
    IReadOnlyList<Heading> Sections,
    IReadOnlyList<ChapterPart> Parts,
    Proof Proof,
    ExplainedNotebook Code,
    ColouredPython Python,
    PairedScript? Script)
{
    public NotebookSource Source => Result.Source;

    /// <summary>What a link can lead to on the page: its headings and the cells that are shown.</summary>
    public IReadOnlySet<string> Anchors { get; } = Prose.Anchors.In(Parts);

    /// <summary>How many code cells stand on the page.</summary>
    public int CodeCells => Parts.OfType<ChapterPart.Code>().Count();

    /// <summary>How many minutes it takes to read, in whole ones and at least one.</summary>
    public int Minutes { get; } = Math.Max(1, (int)Math.Round(ReadingTime.Minutes(
        Parts.OfType<ChapterPart.Prose>().Select(part => part.Document), Parts.OfType<ChapterPart.Code>().Count())));
}

/// <summary>A cell as it stands on a page: <see cref="Prose"/>, <see cref="Code"/> or <see cref="Raw"/>.</summary>
internal abstract record ChapterPart
{
    private ChapterPart()
    {
    }

    /// <summary>A Markdown cell.</summary>
    /// <param name="Cell">The cell.</param>
    /// <param name="Document">Its text, parsed, the headings with their anchors.</param>
    public sealed record Prose(Cell Cell, MarkdownDocument Document) : ChapterPart;

    /// <summary>A code cell.</summary>
    /// <param name="Result">The cell and what it did.</param>
    /// <param name="Outputs">What is shown below it.</param>
    /// <param name="Folding">What of it is folded.</param>
    /// <param name="Python">The same in Python, or null.</param>
    public sealed record Code(CellResult Result, ShownOutputs Outputs, Folding Folding, ScriptPart? Python) : ChapterPart;

    /// <summary>A cell of plain text.</summary>
    public sealed record Raw(Cell Cell) : ChapterPart;
}
