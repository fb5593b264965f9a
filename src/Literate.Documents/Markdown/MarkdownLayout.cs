using System.Collections.Immutable;

namespace Literate.Documents.Markdown;

/// <summary>A cell and, where it is code, its place in the file.</summary>
internal sealed record MarkdownPart(Cell Cell, CellFence? Fence);

/// <summary>A document cut into cells.</summary>
internal sealed class MarkdownLayout
{
    private readonly SourceText _text;
    private readonly FenceFinder _found;

    private MarkdownLayout(SourceText text, FenceFinder found)
    {
        (_text, _found) = (text, found);
        Parts = [.. Cut()];
    }

    public ImmutableArray<MarkdownPart> Parts { get; }

    /// <exception cref="DocumentException">The text has no cell, or one that is not well formed.</exception>
    public static MarkdownLayout Of(SourceText text)
    {
        var found = FenceFinder.Search(text);
        if (!found.HasCells)
            throw MarkdownErrors.NoCells();
        if (found.Fault is { } fault)
            throw fault;
        return new MarkdownLayout(text, found);
    }

    private IEnumerable<MarkdownPart> Cut()
    {
        var next = 0;
        var margin = "";
        foreach (var fence in _found.Cells)
        {
            if (Prose(next, fence.Lines.First, margin) is { } before)
                yield return before;
            yield return Code(fence);
            next = fence.Lines.Last + 1;
            margin = fence.IsInList ? Margin(fence.Code) : "";
        }

        if (Prose(next, _text.Lines.Length, margin) is { } after)
            yield return after;
    }

    private MarkdownPart Code(CellFence fence) => new(
        new Cell
        {
            Kind = CellKind.Code,
            Source = fence.Code.Content,
            Tags = fence.Tags,
            Outputs = OutputText.Parse(fence.Output?.Content ?? ""),
            IsHidden = fence.IsHidden || fence.Tags.Contains(CellTag.RemoveCell),
            Line = _text.LineAt(fence.Code.Opening.Start) + 2,
            OutputLine = fence.Output is { } output ? _text.LineAt(output.Opening.Start) + 2 : null,
        },
        fence);

    /// <summary>The blanks before a fence that closes in an item of a list; what follows in the item has them too.</summary>
    private string Margin(Fence fence)
    {
        var line = _text[_text.Lines[_text.LineAt(fence.Closing.Start)]];
        return line[..^line.TrimStart().Length];
    }

    /// <summary>The prose in some lines, from the first up to the one at <paramref name="end"/>; null where they are blank.</summary>
    private MarkdownPart? Prose(int first, int end, string margin)
    {
        var lines = Enumerable.Range(first, Math.Max(0, end - first)).Select(line => _text[_text.Lines[line]]).ToList();
        for (var i = 0; i < lines.Count && (IsBlank(lines[i]) || lines[i].StartsWith(margin, StringComparison.Ordinal)); i++)
            lines[i] = lines[i].StartsWith(margin, StringComparison.Ordinal) ? lines[i][margin.Length..] : lines[i];

        var (from, to) = (lines.FindIndex(line => !IsBlank(line)), lines.FindLastIndex(line => !IsBlank(line)));
        return from < 0 ? null : new MarkdownPart(
            new Cell { Kind = CellKind.Markdown, Source = WithDefinitions(string.Join('\n', lines[from..(to + 1)])), Line = first + from + 1 }, null);
    }

    /// <summary>Whether a line says nothing; in a quote it may have the quote's marks.</summary>
    private static bool IsBlank(string line) => line.All(character => character == '>' || char.IsWhiteSpace(character));

    // A cell of prose stands for itself, and a link in it may name an address that the document gives elsewhere.
    private string WithDefinitions(string prose) => _found.Definitions
        .Where(definition => prose.Contains($"[{definition.Label}]", StringComparison.OrdinalIgnoreCase) && !prose.Contains(definition.Text, StringComparison.Ordinal))
        .Aggregate(prose, (cell, definition) => $"{cell}\n\n{definition.Text}");
}
