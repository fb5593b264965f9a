using Microsoft.CodeAnalysis;

namespace DocsSite.Names;

/// <summary>
/// Where the framework's documentation has its page on something. The address follows from the name alone; nobody asks whether
/// the page is there.
/// </summary>
internal static class FrameworkAddress
{
    private const string Start = "https://learn.microsoft.com/dotnet/api/";

    /// <summary>The address; null for what has no documentation id.</summary>
    public static string? Of(ISymbol symbol)
    {
        // The page of an enumeration has its members too, each with an anchor.
        if (symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member)
            return Of(member.ContainingType) is { } page ? $"{page}#{PageOf(member)?.Replace('.', '-')}" : null;
        return PageOf(symbol) is { } name ? Start + name : null;
    }

    // M:System.Linq.Enumerable.Skip``1(…) is system.linq.enumerable.skip, T:System.Func`2 is system.func-2, and
    // M:System.Exception.#ctor(…) is system.exception.-ctor: all overloads of a method share a page.
    private static string? PageOf(ISymbol symbol)
    {
        if (symbol.OriginalDefinition.GetDocumentationCommentId() is not { Length: > 2 } id)
            return null;
        var name = id[2..].Split('(', '~')[0];
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return (arity < 0 ? name : name[..arity]).Replace('`', '-').Replace('#', '-').ToLowerInvariant();
    }
}
