using DocsSite.Markup;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace DocsSite.Colours;

/// <summary>
/// Colours C# with what the compiler knows of it: a cell's compilation tells a type from a variable, which no pattern over
/// the text can.
/// </summary>
internal sealed class CodeColours : IDisposable
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.Parse, SourceCodeKind.Script);
    private static readonly MetadataReference[] Core = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];

    private readonly AdhocWorkspace _workspace = new();

    /// <summary>The code of a cell, or of a block in the prose.</summary>
    /// <param name="source">The text to show.</param>
    /// <param name="compilation">
    /// The compiler's view of it. It has blank lines where the text has lines that only notebooks know; those are shown
    /// as directives. Without it, the text is looked at by itself.
    /// </param>
    public Html Of(string source, CSharpCompilation? compilation = null)
    {
        compilation ??= CSharpCompilation.CreateScriptCompilation("Quoted", CSharpSyntaxTree.ParseText(source, Script), Core);
        var tree = compilation.SyntaxTrees[^1]; // Before it stand the files that it loads.
        var code = tree.GetText();
        var spans = SpansOf(compilation.GetSemanticModel(tree), code.Length);
        var lines = source.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return Html.Join(lines.Select((line, number) => Line(line, number, code, spans)));
    }

    public void Dispose() => _workspace.Dispose();

    // The method that is not obsolete wants a document of a workspace, and a workspace cannot hold a submission that follows on
    // compilations made elsewhere, which is what the cells are.
#pragma warning disable CS0618
    private List<(TextSpan Span, string Class)> SpansOf(SemanticModel model, int length) =>
        [.. Classifier.GetClassifiedSpans(model, new TextSpan(0, length), _workspace)
            .Select(span => (span.TextSpan, Class: TokenClass.Of(span.ClassificationType)))
            .Where(span => span.Class is not null)
            .OrderBy(span => span.TextSpan.Start)
            .Select(span => (span.TextSpan, span.Class!))];
#pragma warning restore CS0618

    private static Html Line(string line, int number, SourceText code, List<(TextSpan Span, string Class)> spans)
    {
        var end = number == 0 ? Html.Empty : Html.Of($"\n");
        if (number >= code.Lines.Count || code.Lines[number] is var of && of.ToString() != line)
            return Html.Of($"{end}<span class=\"{TokenClass.Directive}\">{line}</span>");

        var parts = new List<Html> { end };
        var position = of.Start;
        foreach (var (span, name) in spans.SkipWhile(span => span.Span.End <= of.Start).TakeWhile(span => span.Span.Start < of.End))
        {
            var (from, to) = (Math.Max(span.Start, position), Math.Min(span.End, of.End));
            if (from >= to)
                continue; // The second of two spans over the same text.
            parts.Add(Html.Text(code.ToString(TextSpan.FromBounds(position, from))));
            parts.Add(Html.Of($"<span class=\"{name}\">{code.ToString(TextSpan.FromBounds(from, to))}</span>"));
            position = to;
        }

        parts.Add(Html.Text(code.ToString(TextSpan.FromBounds(position, of.End))));
        return Html.Join(parts);
    }
}
