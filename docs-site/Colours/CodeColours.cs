using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.Text;

namespace DocsSite.Colours;

/// <summary>
/// Colours C# with what the compiler knows of it: a cell's compilation tells a type from a variable, which no pattern over
/// the text can.
/// </summary>
internal sealed class CodeColours : IDisposable
{
    private readonly AdhocWorkspace _workspace = new();

    /// <summary>Divides code into pieces, each with its colour. Put together again they are the text, to the letter.</summary>
    /// <param name="source">The text to show, with any line ends.</param>
    /// <param name="model">
    /// The compiler's view of it. It has blank lines where the text has lines that only notebooks know; those are shown
    /// as directives.
    /// </param>
    /// <param name="nameOf">The number under which a token is explained, or null.</param>
    public IReadOnlyList<CodeToken> Of(string source, SemanticModel model, Func<SyntaxToken, int?> nameOf)
    {
        var code = model.SyntaxTree.GetText();
        var spans = SpansOf(model, code.Length, NamesOf(model.SyntaxTree, nameOf));
        var tokens = new TokenList();
        var lines = source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var number = 0; number < lines.Length; number++)
        {
            if (number > 0)
                tokens.Add(new CodeToken("\n"));
            if (number < code.Lines.Count && code.Lines[number] is var line && line.ToString() == lines[number])
                Add(tokens, line, code, spans);
            else
                tokens.Add(new CodeToken(lines[number], TokenClass.Directive));
        }

        return tokens.All;
    }

    public void Dispose() => _workspace.Dispose();

    private static Dictionary<int, int> NamesOf(SyntaxTree tree, Func<SyntaxToken, int?> nameOf)
    {
        var names = new Dictionary<int, int>();
        foreach (var token in tree.GetRoot().DescendantTokens())
        {
            if (token.Span.Length > 0 && nameOf(token) is { } name)
                names.TryAdd(token.SpanStart, name);
        }

        return names;
    }

    // The method that is not obsolete wants a document of a workspace, and a workspace cannot hold a submission that follows on
    // compilations made elsewhere, which is what the cells are.
#pragma warning disable CS0618
    private List<(TextSpan Span, string? Class, int? Name)> SpansOf(SemanticModel model, int length, Dictionary<int, int> names) =>
        [.. Classifier.GetClassifiedSpans(model, new TextSpan(0, length), _workspace)
            .Select(span => (
                span.TextSpan,
                Class: TokenClass.Of(span.ClassificationType),
                Name: names.TryGetValue(span.TextSpan.Start, out var name) ? name : (int?)null))
            .Where(span => span.Class is not null)
            .OrderBy(span => span.TextSpan.Start)];
#pragma warning restore CS0618

    private static void Add(TokenList tokens, TextLine line, SourceText code, List<(TextSpan Span, string? Class, int? Name)> spans)
    {
        var position = line.Start;
        foreach (var (span, kind, name) in spans.SkipWhile(span => span.Span.End <= line.Start).TakeWhile(span => span.Span.Start < line.End))
        {
            var (from, to) = (Math.Max(span.Start, position), Math.Min(span.End, line.End));
            if (from >= to)
                continue; // The second of two spans over the same text.
            tokens.Add(new CodeToken(code.ToString(TextSpan.FromBounds(position, from))));
            tokens.Add(new CodeToken(code.ToString(TextSpan.FromBounds(from, to)), kind, name));
            position = to;
        }

        tokens.Add(new CodeToken(code.ToString(TextSpan.FromBounds(position, line.End))));
    }

    /// <summary>Tokens in order. Those beside each other that look the same and are no names are one.</summary>
    private sealed class TokenList
    {
        private readonly List<CodeToken> _tokens = [];

        public IReadOnlyList<CodeToken> All => _tokens;

        public void Add(CodeToken token)
        {
            if (token.Text.Length == 0)
                return;
            if (_tokens is [.., { Name: null } last] && token.Name is null && last.Class == token.Class)
                _tokens[^1] = last with { Text = last.Text + token.Text };
            else
                _tokens.Add(token);
        }
    }
}
