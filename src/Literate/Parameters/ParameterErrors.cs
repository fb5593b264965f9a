using Literate.Cells;
using Literate.Compiling.Roslyn;

namespace Literate.Parameters;

/// <summary>A parameter of a notebook cannot be set. Nothing was run.</summary>
/// <remarks>The message has a line for everything that is wrong, and says what can be set.</remarks>
public sealed class ParameterException : Exception
{
    internal ParameterException(string message)
        : base(message)
    {
    }
}

/// <summary>The wording of what can be wrong with parameters.</summary>
internal static class ParameterErrors
{
    public static ParameterException NoCell(string path) => new(
        $"{path}: no cell is tagged \"{NotebookParameters.Tag}\", so there is nothing to set. Tag the cell that declares the variables. Nothing was run.");

    public static ParameterException NotUnderstood(string path, CodeCell cell) => new(
        $"{path}: cell {cell.Number}, which is tagged \"{NotebookParameters.Tag}\", cannot be compiled, so it is not known what can be set. Mend the cell. Nothing was run.");

    public static ParameterException NotSet(string path, IEnumerable<string> problems, CodeCell cell, IReadOnlyList<DeclaredParameter> declared) => new(
        $"{path}: nothing was run.\n{string.Concat(problems.Select(problem => $"    {problem}\n"))}{Settable(cell, declared)}");

    public static string Unknown(string name, IEnumerable<string> declared) =>
        $"{name}: no variable of this name is declared there.{(NearestWord.To(name, declared) is { } near ? $" Did you mean {near}?" : "")}";

    public static string NotOfType(DeclaredParameter parameter, string value) =>
        $"{parameter.Name}: '{value}' is not a value of {parameter.Type}. Write {parameter.Wanted}.";

    public static string NotOnCommandLine(DeclaredParameter parameter) =>
        $"{parameter.Name}: a value of {parameter.Type} cannot be written here. Numbers, bool, char, string, dates, times, Guid, Uri and enums can.";

    private static string Settable(CodeCell cell, IReadOnlyList<DeclaredParameter> declared) =>
        declared.Where(parameter => parameter.Wanted is not null).ToList() is [_, ..] settable
            ? $"Cell {cell.Number} is tagged \"{NotebookParameters.Tag}\". What can be set there:\n"
                + string.Join('\n', settable.Select(parameter => $"    {parameter.Name} ({parameter.Type}), now {parameter.Value}"))
            : $"Cell {cell.Number} is tagged \"{NotebookParameters.Tag}\", and declares nothing that can be set.";
}
