using System.Text;
using Literate.Documents;
using Literate.Documents.Ipynb;

namespace Literate.Tests.Documents;

/// <summary>The odd notebooks in the folder <c>cases</c>, and short ways to make and read small ones.</summary>
public static class Cases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Documents", "cases");

    public static IEnumerable<TheoryDataRow<string>> All() =>
        Directory.EnumerateFiles(Folder, "*.ipynb").Order(StringComparer.Ordinal)
            .Select(file => new TheoryDataRow<string>(Path.GetFileName(file)));

    public static string PathOf(string name) => Path.Combine(Folder, name);

    public static byte[] Bytes(string name) => File.ReadAllBytes(PathOf(name));

    public static Notebook Read(string name) => IpynbReader.Read(Bytes(name));

    public static Notebook Parse(string json) => IpynbReader.Read(Encoding.UTF8.GetBytes(json));

    /// <summary>A notebook with one code cell that has the members given besides its type.</summary>
    public static Notebook ParseCell(string members) =>
        Parse($$"""{"nbformat": 4, "nbformat_minor": 5, "metadata": {}, "cells": [{"cell_type": "code", {{members}}}]}""");

    public static string Text(byte[] utf8) => Encoding.UTF8.GetString(utf8);

    /// <summary>What the model says of the cells, as text, for comparing one reading with another.</summary>
    public static IEnumerable<string> Story(Notebook notebook) => notebook.Cells.Select(cell => string.Join('|',
        cell.Kind, cell.Source, cell.Language, cell.ExecutionCount, cell.Id, string.Join(',', cell.Tags),
        string.Join(',', cell.Outputs.Select(Story))));

    private static string Story(Output output) => output switch
    {
        DisplayOutput display => $"display {Story(display.Data)}",
        ResultOutput result => $"result {result.ExecutionCount} {Story(result.Data)}",
        ErrorOutput error => $"error {error.Name} {error.Value} {string.Join('\n', error.Traceback)}",
        _ => output.ToString()!,
    };

    // The text of JSON follows the layout of its file, so the blanks in it are left out.
    private static string Story(MimeBundle data) => string.Join(',', data.Entries.Select(entry => entry.MimeType + ": "
        + (MimeEntry.IsJson(entry.MimeType) ? string.Concat(entry.Value.Where(c => !char.IsWhiteSpace(c))) : entry.Value)));
}
