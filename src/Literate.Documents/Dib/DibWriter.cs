using System.Text;
using System.Text.Json;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>Writes notebooks in the script format of .NET Interactive, and beside them what is expected of their cells.</summary>
/// <remarks>
/// The layout is that of .NET Interactive: a script in it that was read and not changed is written back byte for byte. A
/// notebook has more than a script can hold, so a writer is given only what <see cref="DibFitting"/> made fit, or what
/// <see cref="DibReader"/> read.
/// </remarks>
public static class DibWriter
{
    /// <summary>Writes a notebook.</summary>
    /// <param name="notebook">The notebook; the languages of its code cells are known to .NET Interactive, or its metadata list them.</param>
    /// <returns>The script, and what is expected of its cells where some have tags or outputs. Lines end with <c>\n</c>.</returns>
    /// <exception cref="ArgumentException">The language of a cell is not known.</exception>
    public static NotebookContent Write(Notebook notebook)
    {
        var metadata = JsonPath.Find(notebook.Json, ["metadata"]);
        var kernels = new DibKernels(metadata);
        var lines = new List<string>();
        if (metadata.ValueKind == JsonValueKind.Object)
            lines.AddRange(["#!meta", "", metadata.GetRawText(), ""]);
        else if (notebook.Cells.Any(cell => cell.Source.Split('\n').Any(DibKernels.IsMeta)))
            lines.AddRange(["#!meta", ""]); // Only the first one has metadata behind it.
        foreach (var cell in notebook.Cells)
        {
            var language = cell.Kind == CellKind.Code ? cell.Language : DibKernels.Markdown;
            var begin = kernels.LineFor(language) ?? throw new ArgumentException($"No line begins a cell in '{language}'.", nameof(notebook));
            lines.AddRange([begin, "", cell.Source, ""]);
        }

        var content = new NotebookContent(Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        return Expected(notebook) is { } expected ? content with { Expected = Encoding.UTF8.GetBytes(expected) } : content;
    }

    private static string? Expected(Notebook notebook)
    {
        var sections = notebook.CodeCells
            .Select((cell, index) => (Number: index + 1, cell.Title, cell.Tags, Output: OutputText.Written(cell.Outputs)))
            .Where(cell => cell.Tags.Length > 0 || cell.Output.Length > 0)
            .Select(cell => ExpectedText.Section(cell.Number, cell.Title, cell.Tags, cell.Output, "\n")).ToList();
        return sections.Count > 0 ? ExpectedText.File(sections, "\n") : null;
    }
}
