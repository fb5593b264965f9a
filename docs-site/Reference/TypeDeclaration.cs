using DocsSite.Colours;
using DocsSite.Names;
using Microsoft.CodeAnalysis;

namespace DocsSite.Reference;

/// <summary>The declaration of a type as its source has it; the compiler's own display leaves out what stands around the name.</summary>
internal static class TypeDeclaration
{
    public static IReadOnlyList<SignatureToken> Of(INamedTypeSymbol type, SymbolTargets targets)
    {
        var declaration = new List<SignatureToken> { new(ModifiersOf(type), TokenClass.Keyword) };
        var (name, constraints) = Parted(Signatures.Of(type, Signatures.Full, targets));
        declaration.AddRange(name);
        var above = Above(type);
        for (var at = 0; at < above.Count; at++)
        {
            declaration.Add(new SignatureToken(at == 0 ? " : " : ", "));
            declaration.AddRange(Signatures.Of(above[at], Signatures.BareName, targets, type));
        }

        return [.. declaration, .. constraints];
    }

    /// <summary>What kind of type it is, in the language's word.</summary>
    public static string KindOf(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Enum } => "enum",
        { TypeKind: TypeKind.Delegate } => "delegate",
        { TypeKind: TypeKind.Struct } when IsRecordStruct(type) => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };

    // Metadata does not say so of a struct. Of one that is no record the author has written what compares two.
    private static bool IsRecordStruct(INamedTypeSymbol type) => type.TypeKind == TypeKind.Struct && type.GetMembers(WellKnownMemberNames.EqualityOperatorName)
        .Any(member => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute"));

    private static string ModifiersOf(INamedTypeSymbol type)
    {
        var access = type.DeclaredAccessibility == Accessibility.Public ? "public " : "protected ";
        return type.TypeKind != TypeKind.Class ? access
            : access + (type.IsStatic ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "");
    }

    // A record's IEquatable of itself is the compiler's.
    private static List<INamedTypeSymbol> Above(INamedTypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Delegate or TypeKind.Enum)
            return [];
        var above = type.Interfaces.Where(PublicSymbols.IsPublic).Where(one => !((type.IsRecord || IsRecordStruct(type)) && one.Name == "IEquatable")).ToList();
        if (type.BaseType is { SpecialType: SpecialType.None } ancestor)
            above.Insert(0, ancestor);
        return above;
    }

    // Constraints begin with a word of their own, behind the types above.
    private static (IReadOnlyList<SignatureToken> Name, IReadOnlyList<SignatureToken> Constraints) Parted(IReadOnlyList<SignatureToken> tokens)
    {
        var where = tokens.ToList().FindIndex(token => token.Class == TokenClass.Keyword && token.Text.Trim() == "where");
        if (where < 0)
            return (tokens, []);
        var name = tokens.Take(where).ToList();
        if (name is [.., var last])
            name[^1] = last with { Text = last.Text.TrimEnd(' ') };
        return (name, [new SignatureToken(" "), .. tokens.Skip(where)]);
    }
}
