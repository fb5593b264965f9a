namespace Literate.Compiling;

/// <summary>What the compiler has against a cell.</summary>
/// <param name="Line">The line inside the cell, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Id">The error's number, for instance <c>CS0103</c>; <c>LIT…</c> for what the engine itself reports.</param>
/// <param name="Message">The compiler's words.</param>
public sealed record CellDiagnostic(int Line, int Column, string Id, string Message)
{
    /// <summary>How many characters of the line it is about, from the column on; 0 where it is about the line as a whole.</summary>
    public int Length { get; init; }

    /// <summary>The diagnostic as compilers print it: <c>(1,9): error CS1525: …</c>.</summary>
    public override string ToString() => $"({Line},{Column}): error {Id}: {Message}";
}
