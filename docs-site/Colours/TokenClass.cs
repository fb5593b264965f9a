using Microsoft.CodeAnalysis.Classification;

namespace DocsSite.Colours;

/// <summary>The dozen kinds of token that a page tells apart, for the six dozen that the compiler does.</summary>
internal static class TokenClass
{
    public const string Directive = "tk-directive";

    /// <summary>The CSS class, or null for what has the colour of plain text.</summary>
    public static string? Of(string classification) => classification switch
    {
        ClassificationTypeNames.Keyword => "tk-keyword",
        ClassificationTypeNames.ControlKeyword => "tk-control",
        ClassificationTypeNames.ClassName or ClassificationTypeNames.RecordClassName
            or ClassificationTypeNames.StructName or ClassificationTypeNames.RecordStructName
            or ClassificationTypeNames.InterfaceName or ClassificationTypeNames.EnumName
            or ClassificationTypeNames.DelegateName or ClassificationTypeNames.TypeParameterName => "tk-type",
        ClassificationTypeNames.MethodName or ClassificationTypeNames.ExtensionMethodName => "tk-method",
        ClassificationTypeNames.ParameterName => "tk-parameter",
        ClassificationTypeNames.FieldName or ClassificationTypeNames.PropertyName or ClassificationTypeNames.EventName
            or ClassificationTypeNames.ConstantName or ClassificationTypeNames.EnumMemberName => "tk-member",
        ClassificationTypeNames.StringLiteral or ClassificationTypeNames.VerbatimStringLiteral => "tk-string",
        ClassificationTypeNames.StringEscapeCharacter => "tk-escape",
        ClassificationTypeNames.NumericLiteral => "tk-number",
        ClassificationTypeNames.Operator or ClassificationTypeNames.OperatorOverloaded or ClassificationTypeNames.Punctuation => "tk-operator",
        ClassificationTypeNames.PreprocessorKeyword or ClassificationTypeNames.PreprocessorText => Directive,
        ClassificationTypeNames.Comment or ClassificationTypeNames.ExcludedCode => "tk-comment",
        _ when classification.StartsWith("xml doc comment", StringComparison.Ordinal) => "tk-comment",
        _ => null,
    };
}
