namespace Literate.Python;

/// <summary>The lines of a script that do what one code cell of its notebook does.</summary>
/// <param name="Name">The cell's name, as <see cref="Cells.CodeCell.Name"/> has it.</param>
/// <param name="Line">The line of the script, counted from 1, that gives the name.</param>
/// <param name="Code">What stands between that line and the next of its kind, without blank lines around it.</param>
/// <param name="Differs">Why it does not print what the cell prints; null where it does.</param>
public sealed record ScriptPart(string Name, int Line, string Code, string? Differs);

/// <summary>Something that is wrong with a script.</summary>
/// <param name="Line">The line of the script, counted from 1.</param>
/// <param name="Message">What is wrong with it and what to do, in whole sentences.</param>
public sealed record ScriptProblem(int Line, string Message);
