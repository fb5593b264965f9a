using Literate.Cells;

namespace Literate.Compiling;

/// <summary>A cell ready to run: what it imports, then its own code, each a submission.</summary>
/// <param name="Submissions">The submissions in the order of running; empty where there are errors.</param>
/// <param name="Errors">Why the cell cannot run; empty where it can.</param>
internal sealed record CompiledCell(IReadOnlyList<CompiledSubmission> Submissions, IReadOnlyList<CellDiagnostic> Errors)
{
    /// <summary>A cell that cannot run.</summary>
    public static CompiledCell Refused(params IReadOnlyList<CellDiagnostic> errors) => new([], errors);

    /// <summary>
    /// Whether the cells after <paramref name="cell"/>, of which this was made, see what it declares. One that is refused,
    /// or should be, leaves no trace, and neither does what it imports.
    /// </summary>
    public bool LeavesTrace(CodeCell cell) => Errors.Count == 0 && cell.Disposition != Disposition.DoesNotCompile;
}
