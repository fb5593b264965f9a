using DocsSite.Pages;
using Literate.Documents;
using Literate.Reporting;

namespace DocsSite.Prose;

/// <summary>A link of a notebook that should lead to something of the book and leads to nothing.</summary>
/// <param name="Chapter">The notebook.</param>
/// <param name="Place">Where in it.</param>
/// <param name="Address">The address as the notebook has it.</param>
/// <param name="Reason">What is not there, as the end of a sentence.</param>
internal sealed record BrokenLink(Chapter Chapter, LinkPlace Place, string Address, string Reason)
{
    /// <summary>File and line, the link and what is wrong with it.</summary>
    public override string ToString() => PrintableText.Of($"{FilePlace()}: {Where()}the link '{Shown(Address)}' is broken: {Reason}");

    public static string Shown(string address) => address.Length <= 80 ? address : address[..79] + "…";

    private string Where() => Place.OutputOf is { } number ? $"in the output of cell {number}, " : "";

    private string FilePlace()
    {
        var cells = Chapter.Result.Notebook.Cells;
        var index = Place.Cell is { } cell ? cells.IndexOf(cell, 0, ReferenceEqualityComparer.Instance)
            : Chapter.Result.Cells.FirstOrDefault(code => code.Cell.Number == Place.OutputOf)?.Cell.Index ?? -1;
        var line = index < 0 ? null : FileLines.Of(Chapter.Source.Name, Chapter.Result.Content.Notebook, Chapter.Result.Notebook)
            .OfSource(index, Place.Cell is null ? 1 : Place.Line);
        return line is null ? Chapter.Source.DisplayPath : $"{Chapter.Source.DisplayPath}:{line}";
    }
}
