namespace Literate.Reporting.JUnit;

/// <summary>What a report counts.</summary>
/// <param name="Notebooks">Its notebooks.</param>
/// <param name="Cells">Their code cells; one for a notebook that cannot be read.</param>
/// <param name="Failed">The cells that failed or whose output is not the stored one.</param>
/// <param name="Errors">The cells that timed out or crashed, and the notebooks that cannot be read.</param>
/// <param name="Skipped">The cells that were skipped or not run.</param>
public sealed record JUnitCounts(int Notebooks, int Cells, int Failed, int Errors, int Skipped);
