using Literate.Compiling;
using Literate.Documents;

namespace Literate.Running;

/// <summary>
/// How a cell ended: <see cref="Completed"/>, <see cref="Threw"/>, <see cref="Refused"/>, <see cref="TimedOut"/>,
/// <see cref="Crashed"/> or <see cref="NotStarted"/>.
/// </summary>
public abstract record CellEnd
{
    private CellEnd()
    {
    }

    /// <summary>The cell ran to its end.</summary>
    public sealed record Completed : CellEnd;

    /// <summary>The cell ended with an exception, which is also its last output.</summary>
    /// <param name="Error">The exception.</param>
    /// <param name="Line">The line of the cell it was thrown from or passed through, counted from 1, or null.</param>
    /// <param name="Stack">The way it came, innermost line first: the cells' own lines, and what they called of libraries.</param>
    public sealed record Threw(ErrorOutput Error, int? Line, IReadOnlyList<StackLine> Stack) : CellEnd;

    /// <summary>The compiler refused the cell; nothing of it ran.</summary>
    /// <param name="Errors">Why, in the order of the source.</param>
    public sealed record Refused(IReadOnlyList<CellDiagnostic> Errors) : CellEnd;

    /// <summary>The cell took too long, and its process was ended.</summary>
    /// <param name="Limit">The limit it passed.</param>
    /// <param name="OfNotebook">Whether that was the limit of the whole notebook rather than of one cell.</param>
    /// <param name="Line">The line of the cell where it stood, counted from 1, or null where that could not be learnt.</param>
    public sealed record TimedOut(TimeSpan Limit, bool OfNotebook, int? Line) : CellEnd;

    /// <summary>The process ended while the cell ran.</summary>
    /// <param name="Reason">How it ended, in a sentence.</param>
    /// <param name="LastWords">The first and last lines of its standard error; empty where it said nothing.</param>
    public sealed record Crashed(string Reason, string LastWords) : CellEnd;

    /// <summary>The cell was not run.</summary>
    public sealed record NotStarted : CellEnd;
}
