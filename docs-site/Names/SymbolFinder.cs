using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocsSite.Names;

/// <summary>Finds what the names in code stand for.</summary>
internal static class SymbolFinder
{
    /// <summary>What the token names, the constructor for a type that is created; null for one that is no name or not known to the compiler.</summary>
    public static ISymbol? Of(SyntaxToken token, SemanticModel model)
    {
        var found = token switch
        {
            { RawKind: (int)SyntaxKind.NewKeyword, Parent: ImplicitObjectCreationExpressionSyntax creation } => Best(model.GetSymbolInfo(creation)),
            { Parent: IdentifierNameSyntax { Parent: NameEqualsSyntax { Parent: UsingDirectiveSyntax alias } } } => model.GetDeclaredSymbol(alias),
            { RawKind: (int)SyntaxKind.IdentifierToken, Parent: SimpleNameSyntax name } => OfUse(name, model),
            { RawKind: (int)SyntaxKind.IdentifierToken, Parent: { } declaration } => model.GetDeclaredSymbol(declaration),
            _ => null,
        };
        return found is null or IErrorTypeSymbol or IDiscardSymbol or IAliasSymbol { Target: IErrorTypeSymbol } ? null
            : found is IAliasSymbol named ? named.Target
            : found;
    }

    private static ISymbol? OfUse(SimpleNameSyntax name, SemanticModel model) =>
        (name.Parent is QualifiedNameSyntax qualified && qualified.Right == name ? qualified : (SyntaxNode)name) is { Parent: { } around } whole
            && around is ObjectCreationExpressionSyntax or AttributeSyntax
            && (around as ObjectCreationExpressionSyntax)?.Type is var type && (type is null || type == whole)
            && Best(model.GetSymbolInfo(around)) is { } constructor
            ? constructor
            : Best(model.GetSymbolInfo(name));

    // In a cell that is meant not to compile, the one that the author may have thought of.
    private static ISymbol? Best(SymbolInfo info) => info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
}
