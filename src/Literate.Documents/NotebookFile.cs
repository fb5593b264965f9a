using System.Collections.Immutable;
using Literate.Documents.Dib;

namespace Literate.Documents;

/// <summary>Reads and edits notebooks in the format that their file's extension names.</summary>
public static class NotebookFile
{
    private const string ExpectedSuffix = ".expected.md";

    /// <summary>The extensions of the files that can be read, each with its dot and in lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. NotebookFormat.All.Select(format => format.Extension)];

    /// <summary>The extensions as a sentence has them: <c>.a, .b or .c</c>.</summary>
    public static string ExtensionsInWords { get; } = $"{string.Join(", ", Extensions[..^1])} or {Extensions[^1]}";

    /// <summary>Reads the notebook in the file at <paramref name="path"/>.</summary>
    /// <inheritdoc cref="Load" path="/param"/>
    /// <exception cref="DocumentException">The extension is not one of <see cref="Extensions"/>, or the file's content
    /// is not what the extension promises.</exception>
    /// <exception cref="IOException">The file cannot be read; as <see cref="File.ReadAllBytes(string)"/> says it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Notebook Read(string path) => Parse(path, Load(path));

    /// <summary>Reads what the files of a notebook hold: its own, and the one beside it with what is expected, where the format has one.</summary>
    /// <param name="path">The notebook's own file; the case of its extension does not matter.</param>
    /// <exception cref="DocumentException">The extension is not one of <see cref="Extensions"/>.</exception>
    /// <exception cref="IOException">As <see cref="Read"/> has it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read, or is a folder.</exception>
    public static NotebookContent Load(string path)
    {
        if (Directory.Exists(path)) // Whoever searches a folder and may not names it; that it has no extension is not what is wrong.
            throw new UnauthorizedAccessException($"Access to the path '{path}' is denied.");

        var format = FormatOf(path);
        var content = new NotebookContent(File.ReadAllBytes(path));
        return format.HasExpectedBeside && ExpectedPathOf(path) is { } expected && File.Exists(expected) ? content with { Expected = File.ReadAllBytes(expected) } : content;
    }

    /// <summary>Reads a notebook from the content of its files.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="content">What its files hold.</param>
    /// <exception cref="DocumentException">As <see cref="Read"/> has it.</exception>
    public static Notebook Parse(string path, NotebookContent content) => FormatOf(path).Read(content);

    /// <summary>Gives code cells other lines in the place of some they have; nothing else of the notebook is changed.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="original">What the notebook's files hold.</param>
    /// <param name="byCellIndex">The new source of cells, by the cell's index from 0 among all cells of the notebook, with as many lines as before.</param>
    /// <exception cref="DocumentException">As <see cref="Read"/> has it.</exception>
    /// <exception cref="ArgumentException">A cell is no code cell, or a new source has not as many lines as the old one.</exception>
    public static NotebookContent ReplaceLines(string path, NotebookContent original, IReadOnlyDictionary<int, string> byCellIndex)
    {
        var format = FormatOf(path);
        var notebook = format.Read(original);
        var edit = new LineEdit(notebook, byCellIndex);
        return edit.IsOfFile ? original with { Notebook = edit.InFile(original.Notebook) } : format.Write(edit.Edited);
    }

    /// <summary>
    /// The path of the file that says what is expected of a notebook's cells; null where that stands in the notebook itself.
    /// </summary>
    /// <param name="path">The notebook's path or name.</param>
    public static string? ExpectedPathOf(string path) =>
        NotebookFormat.Of(path) is { HasExpectedBeside: true } ? path + ExpectedSuffix : null;

    /// <summary>The line that begins the section of a cell in such a file.</summary>
    /// <param name="number">The cell's number among the code cells, counted from 1.</param>
    /// <param name="cell">The cell.</param>
    public static string SectionOf(int number, Cell cell) => ExpectedSection.HeadingOf(number, cell.Title);

    /// <summary>
    /// Whether somebody who looks through a folder should take the file for a notebook: its extension is one of <see cref="Extensions"/>,
    /// and if that is <c>.md</c>, there is a C# cell in it. One that cannot be opened counts, so that it is not missed in silence;
    /// and so does one with what is expected of a notebook that is not there, for whoever reads it is told so.
    /// </summary>
    /// <param name="path">The file.</param>
    public static bool IsNotebook(string path)
    {
        if (NotebookExpectedIn(path) is { } notebook)
            return !File.Exists(notebook);
        if (NotebookFormat.Of(path) is not { } format)
            return false;

        try
        {
            return format.IsNotebook?.Invoke(File.ReadAllBytes(path)) ?? true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    /// <summary>Makes sure that a path can be that of a notebook, by its extension alone.</summary>
    /// <param name="path">The path or name.</param>
    /// <exception cref="DocumentException">The extension is not one of <see cref="Extensions"/>, or the file has what is expected of a notebook.</exception>
    public static void CheckName(string path) => FormatOf(path);

    /// <summary>Gives code cells new outputs and leaves every other byte of the files as it is.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="original">What the notebook's files hold.</param>
    /// <param name="byCellIndex">What to store, by the cell's index from 0 among all cells of the notebook.</param>
    /// <returns>The files' new content; the same as before where they say already what is to be stored.</returns>
    /// <exception cref="DocumentException">As <see cref="Read"/> has it.</exception>
    /// <exception cref="ArgumentException">An index names no cell or one that holds no code, or the format cannot hold an
    /// output; the message says why.</exception>
    public static NotebookContent ReplaceOutputs(string path, NotebookContent original, IReadOnlyDictionary<int, CellOutputs> byCellIndex) =>
        FormatOf(path).ReplaceOutputs(original, byCellIndex);

    /// <summary>
    /// Gives what is expected to the cells that it is of, where that stands beside the notebook and cells were added, moved,
    /// removed or renamed since.
    /// </summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="content">What the notebook's files hold.</param>
    /// <returns>The content, and what was changed in it, a part of a sentence each; none where all was at its cell.</returns>
    /// <exception cref="DocumentException">The files cannot be read for another reason.</exception>
    public static (NotebookContent Content, ImmutableArray<string> Changes) Realign(string path, NotebookContent content) =>
        FormatOf(path).HasExpectedBeside ? ExpectedRealignment.Realign(content) : (content, []);

    /// <summary>The format of a notebook.</summary>
    /// <exception cref="DocumentException">The extension names none, or it is a file with what is expected of a notebook.</exception>
    internal static NotebookFormat FormatOf(string path)
    {
        if (NotebookExpectedIn(path) is { } notebook)
            throw File.Exists(notebook) ? DibErrors.ExpectedIsNoNotebook(Path.GetFileName(notebook)) : DibErrors.ExpectedOfNoNotebook(Path.GetFileName(notebook));
        return NotebookFormat.Of(path) ?? throw DocumentErrors.UnknownExtension(Path.GetExtension(path));
    }

    /// <summary>The notebook of which a file says what is expected, or null where it is no such file.</summary>
    private static string? NotebookExpectedIn(string path) =>
        path.EndsWith(ExpectedSuffix, StringComparison.OrdinalIgnoreCase) && ExpectedPathOf(path[..^ExpectedSuffix.Length]) is not null
            ? path[..^ExpectedSuffix.Length]
            : null;
}
