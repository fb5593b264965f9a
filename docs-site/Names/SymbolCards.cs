using DocsSite.Colours;
using DocsSite.Documentation;
using Microsoft.CodeAnalysis;

namespace DocsSite.Names;

/// <summary>Makes the cards of symbols.</summary>
/// <param name="documentation">What their documentation says.</param>
/// <param name="targets">Where they lead.</param>
internal sealed class SymbolCards(DocumentationReader documentation, SymbolTargets targets)
{
    public NameCard Of(ISymbol symbol)
    {
        var isOfNotebook = symbol.ContainingType is { IsScriptClass: true };
        IReadOnlyList<SignatureToken> signature = symbol switch
        {
            INamespaceSymbol space => [new SignatureToken("namespace", TokenClass.Keyword), new SignatureToken($" {space.ToDisplayString()}")],
            IRangeVariableSymbol variable => [new SignatureToken(variable.Name)], // Its type is that of what it goes through, and the compiler's symbol has none.
            INamedTypeSymbol { IsAnonymousType: true } => Signatures.Of(symbol, Signatures.ShortWithoutKind),
            IFieldSymbol { ContainingType.IsTupleType: true } => Signatures.Of(symbol, Signatures.ShortOfNotebook),
            _ => Signatures.Of(symbol, isOfNotebook && symbol is not IMethodSymbol { ReducedFrom: not null } ? Signatures.ShortOfNotebook : Signatures.Short),
        };
        return new NameCard(KindOf(symbol, isOfNotebook), signature, documentation.SummaryOf(symbol), targets.Of(symbol));
    }

    private static string? KindOf(ISymbol symbol, bool isOfNotebook) => symbol switch
    {
        ILocalSymbol { IsConst: true } => "local constant",
        ILocalSymbol => "local",
        IParameterSymbol => "parameter",
        ITypeParameterSymbol => "type parameter",
        IRangeVariableSymbol => "range variable",
        ILabelSymbol => "label",
        IFieldSymbol { ContainingType.IsTupleType: true } => "tuple element",
        IFieldSymbol when isOfNotebook => "variable",
        IEventSymbol => "event",
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } => "local function",
        IMethodSymbol { ReducedFrom: not null } or IMethodSymbol { IsExtensionMethod: true } => "extension",
        _ => null,
    };
}
