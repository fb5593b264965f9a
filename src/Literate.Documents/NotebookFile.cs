using System.Collections.Immutable;
using Literate.Documents.Ipynb;
using Literate.Documents.Markdown;

namespace Literate.Documents;

/// <summary>Reads and edits notebooks in the format that their file's extension names.</summary>
public static class NotebookFile
{
    // A further format is a further line.
    private static readonly ImmutableArray<NotebookFormat> Formats =
    [
        new(".ipynb", IpynbReader.Read, IpynbEdit.ReplaceOutputs, null),
        new(".md", MarkdownReader.Read, MarkdownEdit.ReplaceOutputs, MarkdownReader.IsNotebook),
    ];

    /// <summary>The extensions of the files that can be read, each with its dot and in lower case.</summary>
    public static ImmutableArray<string> Extensions { get; } = [.. Formats.Select(format => format.Extension)];

    /// <summary>Reads the notebook in the file at <paramref name="path"/>.</summary>
    /// <param name="path">The file; the case of its extension does not matter.</param>
    /// <exception cref="DocumentException">The extension is not one of <see cref="Extensions"/>, or the file's content
    /// is not what the extension promises.</exception>
    /// <exception cref="IOException">The file cannot be read; as <see cref="File.ReadAllBytes(string)"/> says it.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Notebook Read(string path) => FormatOf(path).Read(File.ReadAllBytes(path));

    /// <summary>Reads a notebook from the content of a file.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="content">What the file holds.</param>
    /// <exception cref="DocumentException">As <see cref="Read"/> has it.</exception>
    public static Notebook Parse(string path, ReadOnlyMemory<byte> content) => FormatOf(path).Read(content);

    /// <summary>
    /// Whether somebody who looks through a folder should take the file for a notebook: its extension is one of <see cref="Extensions"/>,
    /// and if that is <c>.md</c>, there is a C# cell in it. One that cannot be opened counts, so that it is not missed in silence.
    /// </summary>
    /// <param name="path">The file.</param>
    public static bool IsNotebook(string path)
    {
        if (FormatNamedBy(Path.GetExtension(path)) is not { } format)
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

    /// <summary>Gives code cells new outputs and leaves every other byte of the file as it is.</summary>
    /// <param name="path">The file's path or name, of which only the extension matters.</param>
    /// <param name="original">What the file holds.</param>
    /// <param name="byCellIndex">What to store, by the cell's index from 0 among all cells of the notebook.</param>
    /// <returns>The file's new content; the same as before where it says already what is to be stored.</returns>
    /// <exception cref="DocumentException">As <see cref="Read"/> has it.</exception>
    /// <exception cref="ArgumentException">An index names no cell or one that holds no code, or the format cannot hold an
    /// output; the message says why.</exception>
    public static byte[] ReplaceOutputs(string path, ReadOnlyMemory<byte> original, IReadOnlyDictionary<int, CellOutputs> byCellIndex) =>
        FormatOf(path).ReplaceOutputs(original, byCellIndex);

    private static NotebookFormat FormatOf(string path) => Path.GetExtension(path) is var extension
        && FormatNamedBy(extension) is { } format ? format : throw DocumentErrors.UnknownExtension(extension, Extensions);

    private static NotebookFormat? FormatNamedBy(string extension) =>
        Formats.FirstOrDefault(format => format.Extension.Equals(extension, StringComparison.OrdinalIgnoreCase));

    private sealed record NotebookFormat(
        string Extension,
        Func<ReadOnlyMemory<byte>, Notebook> Read,
        Func<ReadOnlyMemory<byte>, IReadOnlyDictionary<int, CellOutputs>, byte[]> ReplaceOutputs,
        Func<ReadOnlyMemory<byte>, bool>? IsNotebook);
}
