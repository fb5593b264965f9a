using Literate.Compiling;
using Literate.Compiling.Roslyn;

namespace Literate.Cells;

/// <summary>The wording of what is wrong with the lines of a cell that are not C#.</summary>
internal static class DialectErrors
{
    public static CellDiagnostic UnknownMagicCommand(int line, string name) => new(line, 1, "LIT001",
        $"The magic command '#!{name}' is not known here. #!csharp and #!import are; tag the cell \"skip-execution\" to leave it to another kernel.");

    public static CellDiagnostic PackageReference(int line, string package) => new(line, 1, "LIT002",
        $"Packages are not restored here, so '{package}' is missing. Reference the assembly by its path: #r \"../path/to/Assembly.dll\".");

    public static CellDiagnostic ImportMissing(string path) => new(1, 1, "LIT003",
        $"The file '{path}' that #!import names is not there. The path starts from the notebook's folder.");

    public static CellDiagnostic ImportUnreadable(string path, string problem) => new(1, 1, "LIT004",
        $"The file '{path}' that #!import names cannot be imported. {problem}");

    public static CellDiagnostic ImportCycle(string path) => new(1, 1, "LIT005",
        $"The file '{path}' imports itself, by way of the files it imports. Remove one of the #!import lines.");

    public static CellDiagnostic NestedTooDeeply(int line, int column) => new(line, column, "LIT006", $"{TooDeep} Make several statements of it.");

    public static string TooDeep =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"More than {Nesting.Most:N0} brackets and operators stand inside or behind each other in one statement, too many for the compiler.");

    public static CellDiagnostic CompilerGaveUp(Exception error) => new(1, 1, "LIT007",
        $"The compiler gave up on this cell. {error.GetType().Name}: {error.Message} Make the cell smaller or simpler.");
}
