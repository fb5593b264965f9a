using System.Text.RegularExpressions;
using Literate.Compiling;
using Literate.Compiling.Roslyn;

namespace Literate.Cells;

/// <summary>A cell's text, with the notebook dialect's own lines told apart from the C#.</summary>
/// <param name="Code">The C#: lines of the dialect are blank in it, so that every line keeps its number.</param>
/// <param name="Imports">The files that <c>#!import</c> names; they run before the cell's own code. Lines count from 1.</param>
/// <param name="Problems">What stands in such lines and is not understood here, and what is nested too deeply for the compiler.</param>
internal sealed partial record CellCode(string Code, IReadOnlyList<(int Line, string Path)> Imports, IReadOnlyList<CellDiagnostic> Problems)
{
    /// <summary>Reads a cell's text.</summary>
    public static CellCode Parse(string source)
    {
        var imports = new List<(int Line, string Path)>();
        var problems = new List<CellDiagnostic>();
        source = source.ReplaceLineEndings("\n");
        if (Nesting.TooDeepAt(source) is { } place)
            return new CellCode("", [], [DialectErrors.NestedTooDeeply(place.Line + 1, place.Character + 1)]);

        var lines = source.Split('\n');
        var quoted = QuotedLines.Of(source);
        for (var i = 0; i < lines.Length; i++)
        {
            if (quoted.Contains(i))
                continue;
            if (Package().Match(lines[i]) is { Success: true } package)
            {
                problems.Add(DialectErrors.PackageReference(i + 1, package.Groups["name"].Value));
                lines[i] = "";
            }
            else if (MagicOn(lines[i]) is { Length: > 0 } name)
            {
                if (ImportOn(lines[i]) is { } path)
                    imports.Add((i + 1, path));
                else if (name is not ("csharp" or "c#" or "C#"))
                    problems.Add(DialectErrors.UnknownMagicCommand(i + 1, name));
                lines[i] = "";
            }
        }

        return new CellCode(string.Join('\n', lines), imports, problems);
    }

    /// <summary>The file that a line imports, if it is no text in a string or a comment; or null.</summary>
    public static string? ImportOn(string line)
    {
        var argument = Magic().Match(line).Groups["argument"].Value.Trim();
        return MagicOn(line) == "import" && argument.Length > 0 ? argument.Trim('"') : null;
    }

    private static string MagicOn(string line) => Magic().Match(line).Groups["name"].Value;

    [GeneratedRegex(@"^\s*#!(?<name>\S+)(?<argument>.*)$")]
    private static partial Regex Magic();

    [GeneratedRegex("""^\s*#r\s+"nuget:\s*(?<name>[^"]*)"\s*(//.*)?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}
