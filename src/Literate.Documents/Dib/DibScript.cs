using System.Collections.Immutable;
using System.Text.Json;
using Literate.Documents.Ipynb;

namespace Literate.Documents.Dib;

/// <summary>Cuts a .dib file into cells, as .NET Interactive does.</summary>
/// <remarks>
/// A line <c>#!NAME</c> with the name of a kernel begins a cell, and so does <c>#!markdown</c>. Empty lines at a cell's ends do
/// not belong to it, and a cell of nothing else is none. The first <c>#!meta</c> has JSON behind it, up to the next line that begins
/// with <c>#!</c>.
/// </remarks>
internal sealed class DibScript
{
    private readonly SourceText _text;
    private readonly List<Cell> _cells = [];
    private JsonElement _json;
    private DibKernels _kernels = new(default);
    private bool _hasMeta;

    private DibScript(SourceText text) => _text = text;

    /// <summary>The notebook without what is expected of its cells.</summary>
    /// <exception cref="DocumentException">The metadata is not JSON.</exception>
    public static Notebook Read(SourceText text)
    {
        var script = new DibScript(text);
        script.Read();
        return new Notebook { Cells = [.. script._cells], DefaultLanguage = script._kernels.DefaultLanguage, Json = script._json };
    }

    private void Read()
    {
        var lines = _text.Lines;
        var (first, language) = (0, (string?)null);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = _text[lines[i]];
            if (!_hasMeta && DibKernels.IsMeta(line))
            {
                AddCell(language, first, i);
                (first, language) = (ReadMeta(i + 1), null);
                i = first - 1;
            }
            else if (_kernels.BegunBy(line) is { } begun)
            {
                AddCell(language, first, i);
                (first, language) = (i + 1, begun);
            }
        }

        AddCell(language, first, lines.Length);
    }

    /// <summary>Reads the metadata that begin in a line.</summary>
    /// <returns>The line behind them.</returns>
    private int ReadMeta(int first)
    {
        var end = first;
        while (end < _text.Lines.Length && !DibKernels.IsMagic(_text[_text.Lines[end]]))
            end++;

        var text = string.Join('\n', _text.Lines[first..end].Select(line => _text[line]));
        _hasMeta = true;
        if (!string.IsNullOrWhiteSpace(text))
        {
            _json = DibMetadata.Parse(text, first + 1);
            _kernels = new DibKernels(JsonPath.Find(_json, ["metadata"]));
        }

        return end;
    }

    private void AddCell(string? language, int first, int end)
    {
        while (first < end && IsEmpty(first))
            first++;
        while (first < end && IsEmpty(end - 1))
            end--;
        if (first == end)
            return;

        var source = string.Join('\n', _text.Lines[first..end].Select(line => _text[line]));
        language ??= _kernels.DefaultLanguage;
        _cells.Add(language == DibKernels.Markdown
            ? new Cell { Kind = CellKind.Markdown, Source = source, Line = first + 1 }
            : new Cell { Kind = CellKind.Code, Source = source, Language = language, Line = first + 1 });
    }

    // Not blanks: .NET Interactive keeps them.
    private bool IsEmpty(int line) => _text.Lines[line] is var (start, end) && start == end;
}
