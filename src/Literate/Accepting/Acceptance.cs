using Literate.Verdicts;

namespace Literate.Accepting;

/// <summary>What was accepted of a run.</summary>
/// <param name="Cells">The cells whose outputs were written.</param>
/// <param name="Result">The run, with the content that its file has now: further cells of it can be accepted.</param>
public sealed record Acceptance(IReadOnlyList<CellResult> Cells, NotebookResult.Ran Result);
