using Literate.Documents.Ipynb;

namespace Literate.Documents;

/// <summary>
/// Where the cells of a notebook, and what is expected of them, stand in its file: for programs that show a place in a file,
/// whatever the file looks like there.
/// </summary>
public abstract class FileLines
{
    private protected FileLines()
    {
    }

    /// <summary>The lines of a notebook.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="content">What the file holds.</param>
    /// <param name="notebook">The notebook that was read from it.</param>
    public static FileLines Of(string path, ReadOnlyMemory<byte> content, Notebook notebook) =>
        Path.GetExtension(path).Equals(".ipynb", StringComparison.OrdinalIgnoreCase) ? new IpynbFileLines(content) : new OfCells(notebook);

    /// <summary>The line of the file, counted from 1, in which a line of a cell's source begins; null where that is not known.</summary>
    /// <param name="cell">The cell's index from 0 among all cells of the notebook.</param>
    /// <param name="line">The line of its source, counted from 1.</param>
    public abstract int? OfSource(int cell, int line);

    /// <summary>
    /// The line of the file, counted from 1, where a line of what is expected of a cell stands, or where all of that begins; null
    /// where nothing is expected, or the file does not hold it.
    /// </summary>
    /// <param name="cell">The cell's index from 0 among all cells of the notebook.</param>
    /// <param name="expected">What is expected, as <see cref="OutputText"/> has it.</param>
    /// <param name="line">The line of that, counted from 1.</param>
    public abstract int? OfOutput(int cell, string expected, int line);

    /// <summary>Those of a file that holds cells and outputs line by line.</summary>
    private sealed class OfCells(Notebook notebook) : FileLines
    {
        public override int? OfSource(int cell, int line) => notebook.Cells[cell].Line + line - 1;

        public override int? OfOutput(int cell, string expected, int line)
        {
            // A wildcard stands there in one line, and in what is expected for as many as it was taken for.
            var lines = LinesIn(OutputText.Of(notebook.Cells[cell].Outputs));
            return notebook.Cells[cell].OutputLine + (line <= lines && lines == LinesIn(expected) ? line : 1) - 1;
        }

        private static int LinesIn(string text) => text.TrimEnd('\n').Count(character => character == '\n') + 1;
    }
}
