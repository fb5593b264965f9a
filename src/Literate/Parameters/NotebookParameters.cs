using Literate.Books;
using Literate.Cells;
using Literate.Compiling.Roslyn;
using Literate.Documents;

namespace Literate.Parameters;

/// <summary>
/// Gives variables of a notebook other values. As papermill has it, the cell with the tag <c>parameters</c> declares what can be set.
/// </summary>
/// <remarks>
/// papermill adds a cell behind that one, which assigns the new values. In C# that would leave what the cell itself makes of
/// the old ones, and could not set a constant; so the initialisers are replaced where they stand. No line moves, so what is told
/// of the cell still names the lines of the file.
/// </remarks>
internal static class NotebookParameters
{
    /// <summary>The tag of the cell that declares the parameters. The first cell with it counts.</summary>
    public const string Tag = "parameters";

    /// <summary>The notebook with the values in the place of those that its file has.</summary>
    /// <exception cref="ParameterException">There is no such cell, or a value cannot be set.</exception>
    public static Notebook Set(Notebook notebook, NotebookSource source, IReadOnlyDictionary<string, string> values)
    {
        var cells = CodeCell.Of(notebook);
        var cell = cells.FirstOrDefault(cell => cell.Cell.Tags.Contains(Tag) && cell.Disposition != Disposition.SkipExecution)
            ?? throw ParameterErrors.NoCell(source.DisplayPath);
        var before = cells.TakeWhile(other => other != cell).Where(other => other.Disposition != Disposition.SkipExecution);
        var declared = ParameterDeclarations.Of(source.Folder, before, cell) ?? throw ParameterErrors.NotUnderstood(source.DisplayPath, cell);

        var problems = new List<string>();
        var code = ParameterDeclarations.Replace(cell.Cell.Source, [.. values.Select(value => Replacement(value.Key, value.Value, declared, problems)).OfType<SetParameter>()]);
        if (problems.Count > 0)
            throw ParameterErrors.NotSet(source.DisplayPath, problems, cell, declared);
        return notebook with { Cells = notebook.Cells.SetItem(cell.Index, cell.Cell with { Source = code }) };
    }

    private static SetParameter? Replacement(string name, string value, IReadOnlyList<DeclaredParameter> declared, List<string> problems)
    {
        if (declared.FirstOrDefault(parameter => parameter.Name == name) is not { } parameter)
            problems.Add(ParameterErrors.Unknown(name, declared.Select(known => known.Name)));
        else if (parameter.Wanted is null)
            problems.Add(ParameterErrors.NotOnCommandLine(parameter));
        else if (parameter.CodeFor(value) is { } code)
            return new SetParameter(parameter, code);
        else
            problems.Add(ParameterErrors.NotOfType(parameter, value));
        return null;
    }
}
