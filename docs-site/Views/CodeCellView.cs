using DocsSite.Colours;
using DocsSite.Markup;
using DocsSite.Pages;
using DocsSite.Prose;
using Literate.Cells;
using Literate.Documents;
using Microsoft.CodeAnalysis.CSharp;

namespace DocsSite.Views;

/// <summary>A code cell: its number, its code, and its outputs below.</summary>
/// <param name="colours">Colours code.</param>
/// <param name="compilations">The compiler's view of each code cell, in order, or null for one that it does not see.</param>
/// <param name="outputs">Shows what a cell gave.</param>
internal sealed class CodeCellView(CodeColours colours, IReadOnlyList<CSharpCompilation?> compilations, OutputView outputs)
{
    public Html Render(ChapterPart.Code part)
    {
        var (cell, id) = (part.Result.Cell, Anchors.OfCell(part.Result.Cell.Number));
        var code = cell.Cell.Language == CellLanguage.CSharp
            ? colours.Of(cell.Cell.Source, compilations[cell.Number - 1])
            : Html.Text(cell.Cell.Source);
        var note = NoteOn(part) is { } words ? Html.Of($"<span class=\"note\">{words}</span>") : Html.Empty;
        return Html.Of(
            $"""
            <section class="cell" id="{id}" aria-label="Cell {cell.Number}">
            <div class="cell-head"><a class="cell-number" href="#{id}" aria-label="Link to cell {cell.Number}">[{cell.Number}]</a>{note}</div>
            <pre class="code" tabindex="0"><code>{code}</code></pre>
            {part.Outputs.Outputs.Select(output => outputs.Render(output, cell.Number))}</section>

            """);
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
