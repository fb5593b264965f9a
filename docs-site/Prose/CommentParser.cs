using Markdig.Parsers;

namespace DocsSite.Prose;

/// <summary>Knows an HTML comment that begins its line, and no other HTML. Such a block is rendered as nothing.</summary>
internal sealed class CommentParser : BlockParser
{
    private readonly HtmlBlockParser _html = new();

    public CommentParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.Line.Match("<!--") ? _html.TryOpen(processor) : BlockState.None;
}
