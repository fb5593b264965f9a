using System.Text;
using System.Text.Json;

namespace Literate.Documents.Ipynb;

/// <summary>Writes notebooks in Jupyter's format, nbformat 4.</summary>
/// <remarks>
/// <para>What came from a file and was not changed is written as it was spelled there: order of members, numbers, escapes, and
/// all that the model has no place for. What is new or changed is written as nbformat writes it. A notebook in nbformat's
/// layout that was read and not changed is written back byte for byte.</para>
/// <para>A notebook made in memory becomes one of nbformat 4.5 for the .NET kernel. From that version on a cell needs an
/// identity, so a new cell without one gets <c>cell-N</c>, after its place; in a notebook of an earlier version, where
/// identities are not allowed, a new cell is written without.</para>
/// </remarks>
public static class IpynbWriter
{
    /// <summary>Writes a notebook in nbformat's layout.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="newline">What ends a line: <c>\n</c> or <c>\r\n</c>.</param>
    /// <returns>The file's content.</returns>
    /// <exception cref="ArgumentException">An output has text under a JSON MIME type that is not JSON.</exception>
    public static byte[] Write(Notebook notebook, string newline = "\n") =>
        Write(notebook, IpynbStyle.Nbformat with { Newline = newline });

    /// <summary>
    /// Writes a notebook in the layout given, for instance the one that <see cref="IpynbStyle.Detect(ReadOnlySpan{byte})"/>
    /// found.
    /// </summary>
    /// <inheritdoc cref="Write(Notebook, string)"/>
    /// <param name="notebook">The notebook.</param>
    /// <param name="style">The layout.</param>
    public static byte[] Write(Notebook notebook, IpynbStyle style) =>
    [
        .. style.HasByteOrderMark ? IpynbText.ByteOrderMark : [],
        .. JsonLayout.Write(Part(notebook), style),
        .. Encoding.UTF8.GetBytes(style.EndsWithNewline ? style.Newline : ""),
    ];

    private static JsonPart.Members Part(Notebook notebook)
    {
        var root = notebook.Json.ValueKind == JsonValueKind.Object
            ? JsonPart.Members.Of(notebook.Json)
            : IpynbNewNotebook.Root(notebook.DefaultLanguage);
        if (notebook.Json.ValueKind == JsonValueKind.Object
            && IpynbLanguage.OfNotebook(notebook.Json) != notebook.DefaultLanguage)
        {
            root = root.Set(IpynbLanguage.OfNotebookPath, new JsonPart.Text(notebook.DefaultLanguage));
        }

        var cells = notebook.Cells.Select((cell, index) =>
            IpynbCellWriter.Part(cell, notebook.DefaultLanguage, IpynbNewNotebook.IdOf(notebook, index)));
        return root.Set("cells", new JsonPart.List([.. cells]));
    }
}
