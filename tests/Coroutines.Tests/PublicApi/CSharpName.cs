namespace Coroutines.Tests.PublicApi;

/// <summary>Types as C# writes them.</summary>
internal static class CSharpName
{
    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    internal static string Of(Type type) => type switch
    {
        { IsByRef: true } => Of(type.GetElementType()!),
        { IsArray: true } => $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]",
        { IsGenericParameter: true } => type.Name,
        _ when Nullable.GetUnderlyingType(type) is { } underlying => Of(underlying) + "?",
        { IsGenericType: true } => $"{Nested(type)}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>",
        _ => s_keywords.GetValueOrDefault(type) ?? Nested(type),
    };

    /// <summary>The name without its namespace; a nested type with those around it.</summary>
    private static string Nested(Type type) =>
        (type.DeclaringType is { } outer ? Nested(outer) + "." : "") + type.Name.Split('`')[0];
}
