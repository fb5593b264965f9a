using DocsSite.Documentation;
using Microsoft.CodeAnalysis;

namespace DocsSite.Names;

/// <summary>Where a symbol leads.</summary>
/// <param name="cells">The number of the cell that each tree of the notebook is the code of.</param>
internal sealed class SymbolTargets(IReadOnlyDictionary<SyntaxTree, int> cells)
{
    /// <summary>For what is in no notebook.</summary>
    public static SymbolTargets OfLibraries { get; } = new(new Dictionary<SyntaxTree, int>());

    /// <summary>What it leads to; null for what is explained where it stands, as a local is, and for what is a word of the language.</summary>
    public NameTarget? Of(ISymbol symbol)
    {
        symbol = (symbol as IMethodSymbol)?.ReducedFrom ?? symbol.OriginalDefinition;
        if (symbol is ILocalSymbol or ITypeSymbol { SpecialType: SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Void or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) }
            or IParameterSymbol or ITypeParameterSymbol or IRangeVariableSymbol or ILabelSymbol or IArrayTypeSymbol or IDynamicTypeSymbol
            or IFieldSymbol { ContainingType.IsTupleType: true } or IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            return null;
        if (symbol.Locations is [{ SourceTree: { } tree }, ..])
            return cells.TryGetValue(tree, out var number) ? new NameTarget.Cell(number) : null;
        if (symbol is INamespaceSymbol space)
            return IsOfFramework(space) ? FrameworkAddress.Of(space) is { } page ? new NameTarget.Web(page) : null : NameTarget.Library.OfNamespace(space.ToDisplayString());
        if (symbol.ContainingAssembly is not { } assembly || symbol.GetDocumentationCommentId() is not { } id)
            return null;
        if (!FrameworkDocumentation.IsOfFramework(assembly))
            return new NameTarget.Library(assembly.Name, id);
        return FrameworkAddress.Of(symbol) is { } address ? new NameTarget.Web(address) : null;
    }

    private static bool IsOfFramework(INamespaceSymbol space) =>
        !space.IsGlobalNamespace && space.ToDisplayString() is var name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));
}
