using System.Text;

namespace Literate.Documents;

/// <summary>Puts lines in the place of some that code cells have.</summary>
internal sealed class LineEdit
{
    private readonly Notebook _notebook;
    private readonly IReadOnlyDictionary<int, string> _byCellIndex;

    /// <exception cref="ArgumentException">A cell is no code cell, or a new source has not as many lines as the old one.</exception>
    public LineEdit(Notebook notebook, IReadOnlyDictionary<int, string> byCellIndex)
    {
        foreach (var (index, source) in byCellIndex)
        {
            if (notebook.Cells[index].Kind != CellKind.Code)
                throw new ArgumentException($"The cell with index {index} holds no code.", nameof(byCellIndex));
            if (source.Count(character => character == '\n') != notebook.Cells[index].Source.Count(character => character == '\n'))
                throw new ArgumentException($"The new source of the cell with index {index} has not as many lines as the old one.", nameof(byCellIndex));
        }

        (_notebook, _byCellIndex) = (notebook, byCellIndex);
    }

    /// <summary>Whether the lines of the cells are lines of the file.</summary>
    public bool IsOfFile => _byCellIndex.Keys.All(index => _notebook.Cells[index].Line is not null);

    /// <summary>The notebook with the new lines.</summary>
    public Notebook Edited => _notebook with
    {
        Cells = [.. _notebook.Cells.Select((cell, index) => _byCellIndex.TryGetValue(index, out var source) ? cell with { Source = source } : cell)],
    };

    /// <summary>The file with the new lines; what stands before a line there, the blanks of a list for instance, stays.</summary>
    public ReadOnlyMemory<byte> InFile(ReadOnlyMemory<byte> file)
    {
        var source = SourceText.Parse(file.Span);
        var text = new StringBuilder(source.Text);
        foreach (var (index, lines) in _byCellIndex.OrderByDescending(entry => _notebook.Cells[entry.Key].Line))
        {
            var (old, replaced) = (_notebook.Cells[index].Source.Split('\n'), lines.Split('\n'));
            for (var line = old.Length - 1; line >= 0; line--)
            {
                if (old[line] == replaced[line])
                    continue;
                var end = source.Lines[_notebook.Cells[index].Line!.Value + line - 1].End;
                text.Remove(end - old[line].Length, old[line].Length).Insert(end - old[line].Length, replaced[line]);
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
