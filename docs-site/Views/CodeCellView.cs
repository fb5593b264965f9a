using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Cells;
using Literate.Documents;

namespace DocsSite.Views;

/// <summary>A code cell: its number, its code, and its outputs below.</summary>
/// <param name="chapter">The chapter it is a cell of.</param>
/// <param name="view">Shows code.</param>
/// <param name="outputs">Shows what a cell gave.</param>
/// <param name="links">Leads to the cell's place in its file.</param>
internal sealed class CodeCellView(Chapter chapter, CodeView view, OutputView outputs, CellLinks links)
{
    public Html Render(ChapterPart.Code part)
    {
        var (cell, id) = (part.Result.Cell, Anchors.OfCell(part.Result.Cell.Number));
        var code = chapter.Code.Cells[cell.Number - 1] is { } explained
            ? Html.Of($"<code class=\"csharp\">{view.Render(explained, cell.Number)}</code>")
            : Html.Of($"<code>{cell.Cell.Source}</code>");
        var note = NoteOn(part) is { } words ? Html.Of($"<span class=\"note\">{words}</span>") : Html.Empty;
        return Html.Of(
            $"""
            <div class="cell" id="{id}" role="group" aria-label="Cell {cell.Number}">
            {links.Of(cell.Index)}<div class="cell-head"><a class="cell-number" href="#{id}" aria-label="Link to cell {cell.Number}">[{cell.Number}]</a>{note}</div>
            {Fold.Of(part.Folding.Cell, Body(part, Html.Of($"<pre class=\"code\" tabindex=\"0\">{code}</pre>\n")))}</div>

            """);
    }

    /// <summary>The code and the outputs below it; where there is Python too, in a frame that can put it beside them.</summary>
    private Html Body(ChapterPart.Code part, Html code)
    {
        var shown = Fold.Of(
            part.Outputs.Outputs.IsEmpty ? null : part.Folding.Output,
            Html.Join(part.Outputs.Outputs.Select(output => outputs.Render(output, part.Result.Cell.Number))));
        if (part.Python is not { } python)
            return Html.Of($"{Fold.Of(part.Folding.Input, code)}{shown}");

        var panes = LanguagePanes.Of(code, python, chapter.Python[python.Code], hasOutput: !part.Outputs.Outputs.IsEmpty);
        return part.Folding.Input is { } words
            ? Html.Of($"{Fold.Of(words, Html.Of($"<div class=\"pair\">\n{panes}</div>\n"))}{shown}")
            : Html.Of($"<div class=\"pair\">\n{panes}{(part.Outputs.Outputs.IsEmpty ? shown : Html.Of($"<div class=\"outputs\">\n{shown}</div>\n"))}</div>\n");
    }

    private static string? NoteOn(ChapterPart.Code part)
    {
        var language = part.Result.Cell.Cell.Language == CellLanguage.CSharp ? "" : $"{part.Result.Cell.Cell.Language}, ";
        return (part.Result.Cell.Disposition, part.Outputs.AreStored && !part.Outputs.Outputs.IsEmpty) switch
        {
            (Disposition.RaisesException, _) => "meant to fail",
            (Disposition.DoesNotCompile, _) => "meant not to compile",
            (Disposition.SkipExecution, false) => $"{language}not run",
            (Disposition.SkipExecution, true) => $"{language}not run; output as stored",
            (Disposition.IgnoreOutput, _) => "output differs from run to run; not compared",
            _ => null,
        };
    }
}
