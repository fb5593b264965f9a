using DocsSite.Colours;
using Microsoft.CodeAnalysis;

namespace DocsSite.Names;

/// <summary>Writes declarations as the compiler does, in colours.</summary>
internal static class Signatures
{
    private const SymbolDisplayMiscellaneousOptions Usual =
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral;

    private const SymbolDisplayParameterOptions Parameters =
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeModifiers
        | SymbolDisplayParameterOptions.IncludeDefaultValue;

    /// <summary>In a line, for a card: the type, the name and what it belongs to.</summary>
    public static readonly SymbolDisplayFormat Short = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.Default,
        Parameters | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue | SymbolDisplayLocalOptions.IncludeModifiers,
        SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeNamespaceKeyword,
        Usual);

    /// <summary>What a cell itself declares belongs to nothing that a reader knows.</summary>
    public static readonly SymbolDisplayFormat ShortOfNotebook = Short.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>A type without a name has no word for its kind either.</summary>
    public static readonly SymbolDisplayFormat ShortWithoutKind = Short.RemoveKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    /// <summary>The whole declaration, as in the source: modifiers, constraints, accessors.</summary>
    public static readonly SymbolDisplayFormat Full = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeVariance | SymbolDisplayGenericsOptions.IncludeTypeConstraints,
        SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        Parameters | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword | SymbolDisplayKindOptions.IncludeMemberKeyword,
        miscellaneousOptions: Usual);

    /// <summary>Only the name, with type parameters and the types of parameters: for headings and links.</summary>
    public static readonly SymbolDisplayFormat Name = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeModifiers,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Only the name, with type parameters: for text.</summary>
    public static readonly SymbolDisplayFormat BareName = Name.WithMemberOptions(SymbolDisplayMemberOptions.None);

    /// <summary>The pieces of a declaration; those beside each other that look the same are one.</summary>
    /// <param name="symbol">What is shown.</param>
    /// <param name="format">How much of it is told.</param>
    /// <param name="targets">Where the types in it lead; null for nowhere.</param>
    /// <param name="declared">The type on whose own page it stands, which leads nowhere; null for the symbol itself.</param>
    public static IReadOnlyList<SignatureToken> Of(ISymbol symbol, SymbolDisplayFormat format, SymbolTargets? targets = null, ISymbol? declared = null)
    {
        var tokens = new List<SignatureToken>();
        foreach (var part in symbol.ToDisplayParts(format))
        {
            var token = new SignatureToken(part.ToString(), TokenClass.Of(part.Kind), TargetOf(part, declared ?? symbol, targets));
            if (tokens is [.., var last] && token.Target is null && last.Target is null && last.Class == token.Class)
                tokens[^1] = last with { Text = last.Text + token.Text };
            else
                tokens.Add(token);
        }

        return tokens;
    }

    private static NameTarget? TargetOf(SymbolDisplayPart part, ISymbol declared, SymbolTargets? targets) =>
        part.Symbol is INamedTypeSymbol type && !SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, declared) ? targets?.Of(type) : null;
}
