using System.Collections.Immutable;
using Literate.Documents.Converting;
using Literate.Documents.Dib;
using Literate.Documents.Ipynb;
using Literate.Documents.Markdown;

namespace Literate.Documents;

/// <summary>A format of notebooks: what is done with the files that have its extension.</summary>
/// <param name="Extension">The extension, with its dot and in lower case.</param>
internal sealed record NotebookFormat(string Extension)
{
    // A further format is a further entry.
    public static ImmutableArray<NotebookFormat> All { get; } =
    [
        new(".ipynb")
        {
            Read = content => IpynbReader.Read(content.Notebook),
            Write = notebook => new NotebookContent(IpynbWriter.Write(notebook)),
            ReplaceOutputs = OfOneFile(IpynbEdit.ReplaceOutputs),
            Fit = IpynbFitting.Fit,
        },
        new(".md")
        {
            Read = content => MarkdownReader.Read(content.Notebook),
            Write = notebook => new NotebookContent(MarkdownWriter.Write(notebook)),
            ReplaceOutputs = OfOneFile(MarkdownEdit.ReplaceOutputs),
            IsNotebook = MarkdownReader.IsNotebook,
            Fit = MarkdownFitting.Fit,
            CanHold = notebook => notebook.CodeCells.Any(),
            Asides = MarkdownAsides.In,
        },
        new(".dib")
        {
            Read = DibReader.Read,
            Write = DibWriter.Write,
            ReplaceOutputs = DibEdit.ReplaceOutputs,
            HasExpectedBeside = true,
            Fit = DibFitting.Fit,
            Asides = DibAsides.In,
        },
    ];

    /// <summary>Reads a notebook.</summary>
    public required Func<NotebookContent, Notebook> Read { get; init; }

    /// <summary>Writes a notebook that <see cref="Fit"/> gave.</summary>
    public required Func<Notebook, NotebookContent> Write { get; init; }

    /// <summary>Gives code cells new outputs.</summary>
    public required Func<NotebookContent, IReadOnlyDictionary<int, CellOutputs>, NotebookContent> ReplaceOutputs { get; init; }

    /// <summary>Makes of a notebook in another format one that this format can hold.</summary>
    public required Func<Notebook, Fitted> Fit { get; init; }

    /// <summary>Whether a notebook that fits is one in this format.</summary>
    public Func<Notebook, bool> CanHold { get; init; } = _ => true;

    /// <summary>What files say that is no part of the notebook that is read from them.</summary>
    public Func<NotebookContent, IEnumerable<Loss>> Asides { get; init; } = _ => [];

    /// <summary>Whether a file with the extension is a notebook; null where every one is.</summary>
    public Func<ReadOnlyMemory<byte>, bool>? IsNotebook { get; init; }

    /// <summary>Whether what is expected stands in a file beside the notebook.</summary>
    public bool HasExpectedBeside { get; init; }

    /// <summary>The format that the extension of a path names, in upper or lower case; or null.</summary>
    public static NotebookFormat? Of(string path) =>
        All.FirstOrDefault(format => format.Extension.Equals(Path.GetExtension(path), StringComparison.OrdinalIgnoreCase));

    private static Func<NotebookContent, IReadOnlyDictionary<int, CellOutputs>, NotebookContent> OfOneFile(
        Func<ReadOnlyMemory<byte>, IReadOnlyDictionary<int, CellOutputs>, byte[]> replace) =>
        (original, byCellIndex) => new NotebookContent(replace(original.Notebook, byCellIndex));
}
