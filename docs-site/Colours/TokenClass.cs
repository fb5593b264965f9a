using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Classification;

namespace DocsSite.Colours;

/// <summary>
/// The dozen kinds of token that a page tells apart, for the six dozen that the compiler does. They are CSS classes inside a
/// <c>code</c> element, of one letter, since a page has thousands of tokens.
/// </summary>
internal static class TokenClass
{
    public const string Keyword = "k";
    public const string Control = "c";
    public const string Type = "t";
    public const string Method = "m";
    public const string Parameter = "p";
    public const string Member = "f";
    public const string String = "s";
    public const string Number = "n";
    public const string Directive = "d";
    public const string Comment = "r";

    /// <summary>A name that has the colour of text: a local, or one that the compiler does not know.</summary>
    public const string Local = "l";

    /// <summary>
    /// The CSS class, or null for operators, punctuation and blanks. A third of all tokens are such, and they have the colour
    /// of the code around them, so that a page need not say it of each.
    /// </summary>
    public static string? Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword => Keyword,
        ClassificationTypeNames.ControlKeyword => Control,
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName
            or ClassificationTypeNames.StructName or ClassificationTypeNames.RecordStructName
            or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => Type,
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => Method,
        ClassificationTypeNames.ParameterName => Parameter,
        ClassificationTypeNames.FieldName or ClassificationTypeNames.PropertyName or ClassificationTypeNames.EventName
            or ClassificationTypeNames.ConstantName or ClassificationTypeNames.EnumMemberName => Member,
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => String,
        ClassificationTypeNames.NumericLiteral => Number,
        ClassificationTypeNames.LocalName or ClassificationTypeNames.LabelName or ClassificationTypeNames.NamespaceName
            or ClassificationTypeNames.Identifier => Local,
        ClassificationTypeNames.PreprocessorKeyword or ClassificationTypeNames.PreprocessorText => Directive,
        ClassificationTypeNames.Comment or ClassificationTypeNames.ExcludedCode => Comment,
        _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => Comment,
        _ => null,
    };

    /// <summary>The CSS class of a piece of a signature, or null.</summary>
    public static string? Of(SymbolDisplayPartKind kind) => kind switch
    {
        SymbolDisplayPartKind.Keyword => Keyword,
        SymbolDisplayPartKind.ClassName or SymbolDisplayPartKind.RecordClassName or SymbolDisplayPartKind.StructName or SymbolDisplayPartKind.RecordStructName
            or SymbolDisplayPartKind.InterfaceName or SymbolDisplayPartKind.EnumName or SymbolDisplayPartKind.DelegateName
            or SymbolDisplayPartKind.TypeParameterName => Type,
        SymbolDisplayPartKind.MethodName or SymbolDisplayPartKind.ExtensionMethodName => Method,
        SymbolDisplayPartKind.ParameterName => Parameter,
        SymbolDisplayPartKind.FieldName or SymbolDisplayPartKind.PropertyName or SymbolDisplayPartKind.EventName
            or SymbolDisplayPartKind.ConstantName or SymbolDisplayPartKind.EnumMemberName => Member,
        SymbolDisplayPartKind.LocalName or SymbolDisplayPartKind.RangeVariableName => Local,
        SymbolDisplayPartKind.NumericLiteral => Number,
        SymbolDisplayPartKind.StringLiteral => String,
        _ => null,
    };
}
