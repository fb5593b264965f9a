namespace Coroutines;

/// <summary>Finds the method that a reader wrote behind the names that the compiler makes of it.</summary>
/// <remarks>
/// <c>&lt;Filter&gt;b__0_0</c> is a lambda in <c>Filter</c>, <c>&lt;Main&gt;g__Filter|0_0</c> the local function
/// <c>Filter</c>, a lambda in a local function has the name of the method around both, and <c>&lt;&lt;Filter&gt;b__0_0&gt;d</c> the state machine of that lambda. These forms are not specified
/// anywhere; they have been stable since C# 6, and a name that does not have one of them is shown as it is.
/// </remarks>
internal static class CompilerName
{
    private const string LocalFunction = "g__";

    /// <summary>The method, or null for code that stands in none: at the top level of a script, or in an initializer.</summary>
    internal static string? MethodOf(string? name)
    {
        while (name is not null && name.StartsWith("<", StringComparison.Ordinal))
        {
            var end = EndOfBracket(name);
            if (end < 0)
            {
                return null;
            }

            var after = name.Substring(end + 1);
            name = after.StartsWith(LocalFunction, StringComparison.Ordinal)
                ? after.Substring(LocalFunction.Length).Split('|')[0]
                : name.Substring(1, end - 1);
        }

        return name is null or "" or "Initialize" or ".ctor" or ".cctor" ? null : name.Split('`')[0].TrimEnd('$');
    }

    private static int EndOfBracket(string name)
    {
        var depth = 0;
        for (var i = 0; i < name.Length; i++)
        {
            depth += name[i] == '<' ? 1 : name[i] == '>' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }
}
