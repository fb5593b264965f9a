using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocsSite.Downloads;

/// <summary>What the text of a cell names that may be a file. It depends on nothing but the text, so it is kept with the rest that needs the compiler.</summary>
/// <param name="Libraries">What <c>#r</c> names, in order.</param>
/// <param name="Files">The texts in the code, and what it loads and imports.</param>
internal sealed record NamedPaths(IReadOnlyList<NamedLibrary> Libraries, IReadOnlyList<string> Files)
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>Looks through the text of a C# cell.</summary>
    public static NamedPaths In(string source)
    {
        var root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(source, Script).GetRoot();
        return new NamedPaths(
            [.. root.GetReferenceDirectives().Select(directive => new NamedLibrary(directive.File.ValueText, directive.File.SpanStart, directive.File.Span.End))],
            [.. root.DescendantTokens().Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.Utf8StringLiteralToken
                    or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken).Select(token => token.ValueText)
                .Concat(root.GetLoadDirectives().Select(load => load.File.ValueText))
                .Concat(CellReferences.ImportsIn(source))]);
    }
}

/// <summary>A library that a cell names.</summary>
/// <param name="Path">What it names.</param>
/// <param name="Start">Where the quoted name begins in the cell's text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record NamedLibrary(string Path, int Start, int End);
