using System.Collections.Immutable;
using Markdig;
using Markdig.Syntax;

namespace Literate.Documents.Markdown;

/// <summary>Finds the cells of a document.</summary>
/// <remarks>
/// Markdig tells what is a fence, since lists, quotes and indentation have a say in that. It is asked about blocks only: with
/// no parser for what stands in a line, it cannot be made to take long over one. Where a block stands is counted in lines,
/// which holds for any line ends and inside of comments, whose text is parsed by itself.
/// </remarks>
internal sealed class FenceFinder
{
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    private readonly SourceText _text;
    private readonly List<CellFence> _cells = [];
    private readonly List<(string Label, string Text)> _definitions = [];

    private FenceFinder(SourceText text) => _text = text;

    /// <summary>The cells in the order of the file.</summary>
    public IReadOnlyList<CellFence> Cells => _cells;

    /// <summary>Whether there is a C# fence, well formed or not.</summary>
    public bool HasCells { get; private set; }

    /// <summary>The addresses that the document's links may name (<c>[label]: address</c>), with their text.</summary>
    public IReadOnlyList<(string Label, string Text)> Definitions => _definitions;

    /// <summary>The first thing that is wrong; null where all is well.</summary>
    public DocumentException? Fault { get; private set; }

    /// <exception cref="DocumentException">The text is nested too deeply to be parsed.</exception>
    public static FenceFinder Search(SourceText text)
    {
        var finder = new FenceFinder(text);
        var source = string.Join('\n', text.Lines.Select(line => text[line]));
        var document = Parse(source);
        finder.Search(document, new Region(text.Lines, Comment: null));
        finder._definitions.AddRange(document.Descendants<LinkReferenceDefinition>()
            .Select(definition => (definition.Label ?? "", source[definition.Span.Start..(definition.Span.End + 1)])));
        return finder;
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    private static MarkdownDocument Parse(string text)
    {
        try
        {
            return Markdig.Markdown.Parse(text, Blocks);
        }
        catch (ArgumentException tooDeep)
        {
            throw MarkdownErrors.TooDeep(tooDeep);
        }
    }

    private void Search(ContainerBlock blocks, Region region)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            switch (blocks[i])
            {
                case FencedCodeBlock code when IsCSharp(code):
                    HasCells = true;
                    var output = i + 1 < blocks.Count && blocks[i + 1] is FencedCodeBlock next && IsOutput(next) ? next : null;
                    Add(code, output, region);
                    i += output is null ? 0 : 1;
                    break;
                case FencedCodeBlock orphan when IsOutput(orphan):
                    Fault ??= MarkdownErrors.OutputOfNoCell(LineOf(orphan, region));
                    break;
                case FencedCodeBlock joined when HasTagsJoinedToLanguage(joined):
                    HasCells = true;
                    Fault ??= MarkdownErrors.TagsJoinedToLanguage(LineOf(joined, region), joined.Info!);
                    break;
                case FencedCodeBlock other when region.Comment is null:
                    FenceOf(other, region); // Not closed, it swallows the cells after it.
                    break;
                case HtmlBlock { Type: HtmlBlockType.Comment } comment when region.Comment is null:
                    Search(comment, region);
                    break;
                case ContainerBlock inner:
                    Search(inner, region);
                    break;
            }
        }
    }

    /// <summary>Looks for cells inside a comment.</summary>
    private void Search(HtmlBlock comment, Region region)
    {
        var lines = Enumerable.Range(0, comment.Lines.Count).Select(i => region.LineOf(comment.Lines.Lines[i], _text)).ToList();
        if (lines.Count < 2)
            return; // A fence needs two lines.

        var opened = _text.Text.IndexOf("<!--", lines[0].Start, StringComparison.Ordinal) + "<!--".Length;
        var last = _text[lines[^1]];
        var closed = last.IndexOf("-->", StringComparison.Ordinal);
        lines[0] = lines[0] with { Start = opened + _text.Text[opened..lines[0].End].TakeWhile(char.IsWhiteSpace).Count() };
        if (closed >= 0)
            lines[^1] = lines[^1] with { End = lines[^1].Start + last[..closed].TrimEnd().Length };

        var hadCells = HasCells;
        HasCells = false;
        Search(Parse(string.Join('\n', lines.Select(line => _text[line]))), new Region([.. lines], (_text.LineAt(opened), _text.LineAt(lines[^1].Start))));
        if (HasCells && closed < 0)
            Fault ??= MarkdownErrors.UnclosedComment(_text.LineAt(opened) + 1);
        HasCells |= hadCells;
    }

    private void Add(FencedCodeBlock code, FencedCodeBlock? output, Region region)
    {
        var (cell, expected) = (FenceOf(code, region), output is null ? null : FenceOf(output, region));
        if (cell is null)
            return; // It is not closed, and the fault says so.

        _cells.Add(new CellFence(
            cell,
            [.. (code.Arguments ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)],
            expected,
            IsHidden: region.Comment is not null,
            IsInList: code.Parent is ListItemBlock,
            region.Comment ?? (_text.LineAt(cell.Opening.Start), _text.LineAt((expected ?? cell).Closing.Start))));
    }

    /// <summary>The fence, or null where it is not closed.</summary>
    private Fence? FenceOf(FencedCodeBlock block, Region region)
    {
        var opening = region.Lines[block.Line];
        if (block.ClosingFencedCharCount == 0)
        {
            var line = LineOf(block, region);
            Fault ??= region.Comment is null ? MarkdownErrors.UnclosedFence(line) : MarkdownErrors.UnclosedFenceInComment(line);
            return null;
        }

        return new Fence(
            opening,
            region.Lines[block.Line + block.Lines.Count + 1],
            string.Join('\n', Enumerable.Range(0, block.Lines.Count).Select(i => LineOf(block, i, _text[region.Lines[block.Line + 1 + i]]))));
    }

    /// <summary>The line of the file that opens a fence, counted from 1.</summary>
    private int LineOf(FencedCodeBlock block, Region region) => _text.LineAt(region.Lines[block.Line].Start) + 1;

    /// <summary>A line in a fence, as it is without the marks of the lists and quotes around it.</summary>
    private static string LineOf(FencedCodeBlock block, int index, string line)
    {
        // In a list, Markdig 1.6 takes also a blank that stands below the first character of the fence.
        var read = block.Lines.Lines[index].Slice.ToString();
        var taken = line.Length - read.Length;
        return block.Parent is ListItemBlock && taken > block.Column && line.EndsWith(read, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(line[block.Column..taken])
            ? line[block.Column..]
            : read;
    }

    private static bool IsCSharp(FencedCodeBlock block) => CellLanguage.Normalize(block.Info ?? "") == CellLanguage.CSharp;

    /// <summary>Whether the first word is C# with something behind it that other tools take for tags: it would not be run here, unnoticed.</summary>
    private static bool HasTagsJoinedToLanguage(FencedCodeBlock block) =>
        block.Info is { } info && info.IndexOfAny([',', '{', ';', ':', '=']) is > 0 and var end && CellLanguage.Normalize(info[..end]) == CellLanguage.CSharp;

    private static bool IsOutput(FencedCodeBlock block) => string.Equals(block.Info, "output", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lines that were parsed together.</summary>
    /// <param name="Lines">Their places in the file.</param>
    /// <param name="Comment">The first and the last line of the comment they are in; null for the document itself.</param>
    private sealed record Region(ImmutableArray<SourceLine> Lines, (int First, int Last)? Comment)
    {
        /// <summary>The place of a line of a block, without the marks of the lists and quotes that the block is in.</summary>
        public SourceLine LineOf(Markdig.Helpers.StringLine line, SourceText text)
        {
            // A tab that is only in part such a mark has become blanks, and then the blanks before the text do not count.
            var whole = Lines[line.Line];
            var shown = line.Slice.ToString();
            return text[whole].EndsWith(shown, StringComparison.Ordinal)
                ? whole with { Start = whole.End - shown.Length }
                : whole with { Start = whole.End - shown.TrimStart().Length };
        }
    }
}
