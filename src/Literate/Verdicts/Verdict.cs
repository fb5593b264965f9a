using Literate.Compiling;
using Literate.Documents;

namespace Literate.Verdicts;

/// <summary>
/// What is held of a cell: <see cref="Passed"/>, <see cref="OutputDiffers"/>, <see cref="OutputMissing"/>,
/// <see cref="Failed"/>, <see cref="DidNotCompile"/>, <see cref="TimedOut"/>, <see cref="Crashed"/>, <see cref="NotRun"/> or
/// <see cref="Skipped"/>. Match on the type to tell them apart.
/// </summary>
public abstract record Verdict
{
    private Verdict()
    {
    }

    /// <summary>The cell did what is expected of it.</summary>
    public sealed record Passed : Verdict;

    /// <summary>The cell gave other outputs than those stored with it.</summary>
    /// <param name="Expected">The stored outputs as text, normalised.</param>
    /// <param name="Actual">The outputs of this run as text, normalised.</param>
    public sealed record OutputDiffers(string Expected, string Actual) : Verdict;

    /// <summary>The cell gave outputs, and none are stored with it.</summary>
    /// <param name="Actual">The outputs of this run as text, normalised.</param>
    public sealed record OutputMissing(string Actual) : Verdict;

    /// <summary>The cell ended with an exception that is not expected, or without one that is.</summary>
    /// <param name="Reason">What happened, in a sentence.</param>
    /// <param name="Error">The exception, or null where one was expected and none came.</param>
    /// <param name="Line">The line of the cell it came through, counted from 1, or null.</param>
    public sealed record Failed(string Reason, ErrorOutput? Error, int? Line) : Verdict;

    /// <summary>The compiler refused the cell.</summary>
    /// <param name="Errors">Why, in the order of the source.</param>
    public sealed record DidNotCompile(IReadOnlyList<CellDiagnostic> Errors) : Verdict;

    /// <summary>The cell took too long, and its process was ended.</summary>
    /// <param name="Limit">The limit it passed.</param>
    /// <param name="OfNotebook">Whether that was the limit of the whole notebook rather than of one cell.</param>
    /// <param name="Line">The line of the cell where it stood, counted from 1, or null where that could not be learnt.</param>
    public sealed record TimedOut(TimeSpan Limit, bool OfNotebook, int? Line) : Verdict;

    /// <summary>The cell's process ended while it ran.</summary>
    /// <param name="Reason">How, in a sentence.</param>
    /// <param name="LastWords">The first and last lines of its standard error; empty where it said nothing.</param>
    public sealed record Crashed(string Reason, string LastWords) : Verdict;

    /// <summary>The cell was not run, because one before it failed.</summary>
    /// <param name="Because">The number of the cell that failed.</param>
    public sealed record NotRun(int Because) : Verdict;

    /// <summary>The cell is tagged to be left out.</summary>
    public sealed record Skipped : Verdict;

    /// <summary>Whether nothing is wrong with the cell.</summary>
    public bool IsGood => this is Passed or Skipped;
}
