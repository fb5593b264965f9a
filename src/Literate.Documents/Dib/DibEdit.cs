using System.Text;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>Changes what is expected of the cells of a .dib notebook. The notebook's own file stays as it is.</summary>
public static class DibEdit
{
    /// <summary>Gives code cells new outputs.</summary>
    /// <param name="original">What the notebook's files hold.</param>
    /// <param name="byCellIndex">What to store, by the cell's index from 0 among all cells of the notebook.</param>
    /// <returns>
    /// The files' new content. A fence whose outputs have the same text keeps its bytes, so that doing the same again changes
    /// nothing, and so does all around it. A section is added where a cell has none, and one that holds nothing else goes with
    /// its output. Where there is something to store and no file for it, one is made.
    /// </returns>
    /// <exception cref="DocumentException">The original is not a notebook.</exception>
    /// <exception cref="ArgumentException">An index names no cell or one that holds no code, or an output holds what no file in UTF-8 has.</exception>
    public static NotebookContent ReplaceOutputs(NotebookContent original, IReadOnlyDictionary<int, CellOutputs> byCellIndex)
    {
        var notebook = DibReader.Read(original);
        var (text, end) = (SourceText.Parse((original.Expected ?? default).Span), LineEndOf(original));
        foreach (var (index, outputs) in byCellIndex.OrderBy(entry => entry.Key))
        {
            if (index < 0 || index >= notebook.Cells.Length)
                throw new ArgumentOutOfRangeException(nameof(byCellIndex), index, "The notebook has no cell with this index.");
            if (notebook.Cells[index] is not { Kind: CellKind.Code } cell)
                throw new ArgumentException($"The cell with index {index} holds no code.", nameof(byCellIndex));

            var number = notebook.Cells[..index].Count(before => before.Kind == CellKind.Code) + 1;
            var output = OutputText.Written(outputs.Outputs);
            if (JsonString.HasHalfCharacter(output))
                throw DibErrors.NotReadBack(number);
            if (output != OutputText.Written(cell.Outputs))
                text = SourceText.Of(ExpectedEdit.Replace(ExpectedFile.Parse(text), number, cell.Title, output, end));
        }

        return text.Text.Length == 0 && original.Expected is null ? original : original with { Expected = Encoding.UTF8.GetBytes(text.Text) };
    }

    /// <summary>What ends the lines of the files; the file with what is expected goes before the notebook.</summary>
    private static string LineEndOf(NotebookContent content)
    {
        foreach (var utf8 in new[] { content.Expected ?? default, content.Notebook })
        {
            if (SourceText.Parse(utf8.Span) is { Lines.Length: > 1 } text)
                return text.EndOf(0);
        }

        return "\n";
    }
}
