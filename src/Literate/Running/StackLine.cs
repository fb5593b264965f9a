namespace Literate.Running;

/// <summary>A line of an exception's stack.</summary>
/// <param name="Text">What it says, without anything of the machine it ran on: <c>at Parse in cell 1, line 2</c>.</param>
/// <param name="Cell">The number of the notebook's cell it names, or null where it names none.</param>
/// <param name="Line">The line of that cell, counted from 1, or null.</param>
public sealed record StackLine(string Text, int? Cell = null, int? Line = null);
