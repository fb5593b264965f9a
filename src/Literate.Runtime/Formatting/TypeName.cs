namespace Literate.Runtime.Formatting;

/// <summary>The name of a type, as short as the .NET Interactive kernel writes it: no namespace, framework names for the built-in types.</summary>
internal static class TypeName
{
    public static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal))
            return "<anonymous>";
        if (!type.IsGenericType)
            return type.Name;

        var name = type.Name.Split('`')[0];
        return $"{name}<{string.Join(',', type.GetGenericArguments().Select(Of))}>";
    }
}
