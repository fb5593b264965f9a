using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Literate.Compiling.Roslyn;

/// <summary>
/// Whether a submission has a value. Its entry point returns null for a null and for nothing alike, and only the source
/// tells them apart; the compiler's own answer is not public.
/// </summary>
internal static class SubmissionResult
{
    /// <summary>
    /// Whether the code ends with an expression that has no semicolon and a value, or returns a value at its top level.
    /// </summary>
    public static bool Exists(CSharpCompilation compilation, SyntaxTree tree)
    {
        var statements = ((CompilationUnitSyntax)tree.GetRoot()).Members.OfType<GlobalStatementSyntax>().ToList();
        if (statements.LastOrDefault()?.Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last)
        {
            var type = compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression);
            return (type.Type ?? type.ConvertedType)?.SpecialType != SpecialType.System_Void; // A bare null has no type, and is a value.
        }

        return statements.Any(ReturnsValue);
    }

    private static bool ReturnsValue(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ReturnStatementSyntax>()
            .Any(returned => returned.Expression is not null);
}
