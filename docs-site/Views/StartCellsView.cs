using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;
using DocsSite.Start;
using Literate.Documents;

namespace DocsSite.Views;

/// <summary>What the start page opens with: code of the book, what it printed, and the picture of what went on.</summary>
internal sealed class StartCellsView
{
    private readonly Site _site;
    private readonly BookFiles _files;
    private readonly StartCells _start;
    private readonly CodeView _names;

    private StartCellsView(Site site, BookFiles files, StartCells start)
    {
        (_site, _files, _start) = (site, files, start);
        var chapter = start.Code[^1].Chapter;
        var shown = chapter.Parts.OfType<ChapterPart.Code>().Select(part => part.Result.Cell.Number).ToHashSet();
        _names = new CodeView(chapter.Code.Names, new NameLinks(site, PagePaths.Start, shown, SitePath.Address(PagePaths.Start, chapter.Path)));
    }

    /// <summary>The view; nothing where the book names no cells for it.</summary>
    public static Html Of(Site site, BookFiles files) => site.Opening is { } start ? new StartCellsView(site, files, start).Render() : Html.Empty;

    private Html Render()
    {
        var last = _start.Code[^1];
        var shown = ShownOutputs.Of(last.Result, last.Chapter.Source).Outputs.Where(IsText).ToList();
        var outputs = OutputsOf(last.Chapter);
        var printed = shown.Count == 0 ? Html.Empty
            : Html.Of($"<div class=\"opening-output\">\n{shown.Select(output => outputs.Render(output, last.Result.Cell.Number))}</div>\n");
        return Html.Of(
            $"""
            <section class="opening" aria-label="A look inside">
            <div class="opening-code">
            {_start.Code.SkipLast(1).Select(cell => Html.Of($"<pre class=\"code before\" tabindex=\"0\">{Code(cell)}</pre>\n"))}<pre class="code" tabindex="0">{Code(last)}</pre>
            </div>
            {printed}{Picture(_start.Picture)}<p class="opening-caption"><a href="{AddressOf(_start.Last)}">{_start.Caption ?? $"Cell {_start.Last.Result.Cell.Number} of “{_start.Last.Chapter.Title}”"}</a></p>
            </section>
            {_names.Cards}
            """);
    }

    // The cards of a page are those of one chapter's names; a cell of another one is shown in colours, and no more.
    private Html Code(ChapterCell cell) => cell.Chapter.Code.Cells[cell.Result.Cell.Number - 1] is not { } tokens
        ? Html.Of($"<code>{cell.Result.Cell.Cell.Source}</code>")
        : Html.Of($"<code class=\"csharp\">{(cell.Chapter == _start.Code[^1].Chapter ? _names.Render(tokens) : Html.Join(tokens.Select(CodeView.Plain)))}</code>");

    private OutputView OutputsOf(Chapter chapter) => new(
        new ProseRenderer(new LinkResolver(_site, chapter, _files), new QuotedCodeView(chapter, _names)));

    private static Html Picture(ChapterCell? cell) => cell is null || StartPicture.Of(cell) is not { } picture ? Html.Empty
        : Html.Of($"<div class=\"opening-picture\">{Figure.Of(picture.Address, picture.Value, picture.Words is { } words ? TerminalText.Clean(words) : $"Output of cell {cell.Result.Cell.Number}")}</div>\n");

    private static string AddressOf(ChapterCell cell) =>
        $"{SitePath.Address(PagePaths.Start, cell.Chapter.Path)}#{Anchors.OfCell(cell.Result.Cell.Number)}";

    // A picture has its own place, and links in Markdown would start from the wrong page.
    private static bool IsText(Output output) => output is StreamOutput or ErrorOutput
        || ((output as ResultOutput)?.Data ?? (output as DisplayOutput)?.Data) is { Entries: var entries } && entries.All(entry => entry.MimeType is "text/plain" or "application/json");
}
