using Markdig.Parsers;

namespace DocsSite.Prose;

/// <summary>
/// Knows an HTML comment that begins its line, and no other HTML. Such a block is rendered as nothing. Where words stand behind it in its
/// line they are to be seen, so it is none.
/// </summary>
internal sealed class CommentParser : BlockParser
{
    private readonly HtmlBlockParser _html = new();

    public CommentParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor) =>
        processor.Line.Match("<!--") && !HasWordsBehind(processor.Line.ToString()) ? _html.TryOpen(processor) : BlockState.None;

    private static bool HasWordsBehind(string line) => line.LastIndexOf("-->", StringComparison.Ordinal) is > 0 and var end && line.AsSpan(end + "-->".Length).Trim().Length > 0;
}
