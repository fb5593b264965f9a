using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DocsSite.Names;

/// <summary>Members that code uses without naming them: <c>foreach</c> calls <c>GetEnumerator</c>, <c>await</c> calls <c>GetAwaiter</c>.</summary>
internal static class UnnamedUses
{
    /// <summary>The members that the compiler has code call; the same one may come several times.</summary>
    public static IEnumerable<ISymbol> In(SemanticModel model) =>
        model.SyntaxTree.GetRoot().DescendantNodes().SelectMany(node => Of(node, model)).OfType<ISymbol>();

    private static IEnumerable<ISymbol?> Of(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case CommonForEachStatementSyntax loop when model.GetForEachStatementInfo(loop) is var info:
                return [info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod];
            case AwaitExpressionSyntax waiting when model.GetAwaitExpressionInfo(waiting) is var info:
                return [info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod];
            case UsingStatementSyntax { Expression: { } expression }:
                return [DisposeOf(model.GetTypeInfo(expression).Type)];
            case UsingStatementSyntax { Declaration: { } declaration }:
                return [DisposeOf(model.GetTypeInfo(declaration.Type).Type)];
            case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: (int)SyntaxKind.UsingKeyword } local:
                return [DisposeOf(model.GetTypeInfo(local.Declaration.Type).Type)];
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax } assignment:
                return [model.GetDeconstructionInfo(assignment).Method];
            case ElementAccessExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax or CastExpressionSyntax or AssignmentExpressionSyntax:
                return [model.GetSymbolInfo(node).Symbol];
            default:
                return [];
        }
    }

    private static ISymbol? DisposeOf(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers("Dispose").FirstOrDefault(member => member is IMethodSymbol { Parameters: [] }) is { } found)
                return found;
        }

        return null;
    }
}
