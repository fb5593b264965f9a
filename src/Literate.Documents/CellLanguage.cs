namespace Literate.Documents;

/// <summary>The names of the languages a code cell can be in, and their other spellings.</summary>
public static class CellLanguage
{
    /// <summary>C#, the language that is run here.</summary>
    public const string CSharp = "csharp";

    /// <summary>The one spelling used here for a language that files spell in several ways (<c>C#</c>, <c>c#</c>, <c>cs</c>).</summary>
    public static string Normalize(string name) => name.Trim().ToLowerInvariant() switch
    {
        "c#" or "cs" or "csharp" or ".net-csharp" => CSharp,
        "f#" or "fs" or "fsharp" or ".net-fsharp" => "fsharp",
        "powershell" or "pwsh" or ".net-pwsh" or ".net-powershell" => "pwsh",
        "js" => "javascript",
        var other => other,
    };
}
