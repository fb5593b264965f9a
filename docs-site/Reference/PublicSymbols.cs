using Microsoft.CodeAnalysis;

namespace DocsSite.Reference;

/// <summary>What of a library is there for those who use it.</summary>
internal static class PublicSymbols
{
    /// <summary>The types, nested ones too, by namespace and name.</summary>
    public static IReadOnlyList<INamedTypeSymbol> TypesOf(IAssemblySymbol library) =>
        [.. TypesIn(library.GlobalNamespace)
            .OrderBy(type => type.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(type => type.ToDisplayString(NameOnly), StringComparer.Ordinal)
            .ThenBy(type => type.Arity)];

    /// <summary>The members that a type declares itself, types aside, by kind, name and number of parameters.</summary>
    public static IReadOnlyList<ISymbol> MembersOf(INamedTypeSymbol type) => type.TypeKind == TypeKind.Delegate ? [] :
        [.. type.GetMembers()
            .Where(member => member is not INamedTypeSymbol && IsPublic(member) && !IsOfCompiler(member) && !(type.IsSealed && IsProtected(member)))
            .OrderBy(GroupOrder)
            .ThenBy(member => member is IFieldSymbol { HasConstantValue: true } && type.TypeKind == TypeKind.Enum ? 0 : 1)
            .ThenBy(member => type.TypeKind == TypeKind.Enum ? "" : member.Name, StringComparer.Ordinal)
            .ThenBy(member => type.TypeKind == TypeKind.Enum ? 0 : ParametersOf(member))
            .ThenBy(member => type.TypeKind == TypeKind.Enum ? "" : member.GetDocumentationCommentId(), StringComparer.Ordinal)];

    /// <summary>The members that a type has from the types above it, without those of <see cref="object"/>, by the type that declares them.</summary>
    public static IEnumerable<(INamedTypeSymbol From, IReadOnlyList<ISymbol> Members)> InheritedBy(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface))
            yield break;
        var hidden = type.GetMembers().Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var ancestor in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : Above(type))
        {
            var members = MembersOf(ancestor.OriginalDefinition)
                .Where(member => member is not IMethodSymbol { MethodKind: MethodKind.Constructor } && !member.IsStatic && !(type.IsSealed && IsProtected(member)) && hidden.Add(member.Name))
                .ToList();
            if (members.Count > 0)
                yield return (ancestor, members);
        }
    }

    /// <summary>Whether others can name it.</summary>
    public static bool IsPublic(ISymbol symbol)
    {
        for (var part = symbol; part is not (null or INamespaceSymbol); part = part.ContainingSymbol)
        {
            if (part is not ITypeParameterSymbol and not IParameterSymbol && part.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>What its group is called on a page.</summary>
    public static string GroupOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => "Constructors",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => "Values",
        IFieldSymbol => "Fields",
        IPropertySymbol => "Properties",
        IEventSymbol => "Events",
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => "Operators",
        _ => "Methods",
    };

    private static readonly SymbolDisplayFormat NameOnly = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);

    private static readonly string[] Groups = ["Constructors", "Values", "Fields", "Properties", "Methods", "Operators", "Events"];

    private static int GroupOrder(ISymbol member) => Array.IndexOf(Groups, GroupOf(member));

    private static int ParametersOf(ISymbol member) => member switch
    {
        IMethodSymbol method => (method.Arity * 100) + method.Parameters.Length,
        IPropertySymbol property => property.Parameters.Length,
        _ => 0,
    };

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol place) => place.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol inner => TypesIn(inner),
        INamedTypeSymbol type when IsPublic(type) && !IsOfCompiler(type) => TypesIn(type).Prepend(type),
        _ => [],
    });

    private static IEnumerable<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        for (var ancestor = type.BaseType; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
            yield return ancestor;
    }

    private static bool IsProtected(ISymbol member) => member.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal;

    // Accessors belong to their property, and what the compiler writes for a record nobody has documented.
    private static bool IsOfCompiler(ISymbol symbol) =>
        symbol.IsImplicitlyDeclared
        || (!symbol.CanBeReferencedByName && symbol is not (IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } or IPropertySymbol { IsIndexer: true }))
        || symbol is IMethodSymbol { AssociatedSymbol: not null } or IMethodSymbol { MethodKind: MethodKind.StaticConstructor or MethodKind.Destructor }
        || symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");
}
