using DocsSite.Colours;
using DocsSite.Documentation;
using DocsSite.Explaining;
using DocsSite.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DocsSite.Reference;

/// <summary>Explains the examples of a library's documentation. Each is read as a cell would be that uses the library.</summary>
internal static class ExampleExplainer
{
    private static readonly CSharpParseOptions Script = new(LanguageVersion.Latest, kind: SourceCodeKind.Script);
    private static readonly string[] Imports = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks"];

    public static (IReadOnlyDictionary<string, IReadOnlyList<CodeToken>> Code, IReadOnlyList<NameCard> Names) Explain(
        Compilation program, IReadOnlyList<ReferenceType> types)
    {
        using var colours = new CodeColours();
        var names = new NameList();
        var usings = Imports.Concat(types.Select(type => type.Namespace).Where(name => name.Length > 0)).Distinct();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, usings: usings);
        var documented = types.SelectMany(type => type.Members.Select(member => member.Documentation).Prepend(type.Documentation)).OfType<DocComment>();
        var blocks = documented.SelectMany(BlocksOf).Distinct();
        return (blocks.ToDictionary(text => text, Explained), names.All);

        IReadOnlyList<CodeToken> Explained(string text)
        {
            var compilation = CSharpCompilation.CreateScriptCompilation("Example", CSharpSyntaxTree.ParseText(text, Script), program.References, options);
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
            var cards = new SymbolCards(new DocumentationReader(compilation, SymbolTargets.OfLibraries), SymbolTargets.OfLibraries);
            return colours.Of(text, model, token => SymbolFinder.Of(token, model) is { } symbol ? names.PlaceOf(symbol, cards) : null);
        }
    }

    private static IEnumerable<string> BlocksOf(DocComment comment) =>
        BlocksIn([.. comment.Summary, .. comment.Remarks, .. comment.Examples, .. comment.Returns,
            .. comment.Parameters.Concat(comment.TypeParameters).Concat(comment.Exceptions).SelectMany(named => named.Parts)]);

    private static IEnumerable<string> BlocksIn(IEnumerable<DocPart> parts) => parts.SelectMany(part => part switch
    {
        DocPart.Block block => [block.Value],
        DocPart.Paragraph paragraph => BlocksIn(paragraph.Parts),
        DocPart.List list => list.Items.SelectMany(item => BlocksIn(item.Parts)),
        _ => Enumerable.Empty<string>(),
    });
}
